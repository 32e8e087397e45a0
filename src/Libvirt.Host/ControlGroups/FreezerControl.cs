using System.Diagnostics;

namespace Libvirt.Host;

/// <summary>Stops all processes of a group.</summary>
/// <param name="group">The group.</param>
public sealed class FreezerControl(ControlGroup group)
{
    private const int DeadlineMilliseconds = 2000, PauseMilliseconds = 1;
    private readonly string _folder = ControlFile.Folder(group, GroupController.Freezer);
    private readonly bool _isUnified = group.IsUnified(GroupController.Freezer);

    /// <summary>Whether all processes stand still.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public bool IsFrozen => _isUnified ? ControlFile.Find(ControlFile.Read(_folder + "/cgroup.events"), "frozen") == 1 : ControlFile.Read(_folder + "/freezer.state") == "FROZEN";

    /// <summary>Stops all processes and waits until they stand.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR; VIR_ERR_OPERATION_TIMEOUT: one does not, after two seconds; then all go on</exception>
    public void Freeze()
    {
        Set(true);
        long start = Stopwatch.GetTimestamp();
        while (!IsFrozen)
        {
            if (Stopwatch.GetElapsedTime(start).TotalMilliseconds > DeadlineMilliseconds)
            {
                Set(false);
                throw LibvirtException.Create(ErrorDomain.Cgroup, ErrorNumber.OperationTimeout, "the processes of the control group cannot be stopped");
            }
            Thread.Sleep(PauseMilliseconds);
        }
    }

    /// <summary>Lets all processes go on.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Thaw() => Set(false);

    private void Set(bool frozen)
    {
        if (_isUnified)
            ControlFile.Write(_folder + "/cgroup.freeze", frozen ? 1 : 0);
        else
            ControlFile.Write(_folder + "/freezer.state", frozen ? "FROZEN" : "THAWED");
    }
}
