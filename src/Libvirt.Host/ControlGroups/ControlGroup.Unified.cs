namespace Libvirt.Host;

public sealed partial class ControlGroup
{
    private static readonly string[] ForThreads = ["cpu", "cpuset"], ForProcesses = ["cpu", "cpuset", "io", "memory"], WithTasks = [.. ForProcesses, "pids"];

    /// <summary>Whether the unified hierarchy has controllers at all: in hybrid hosts it has none, and holds systemd's groups only.</summary>
    private static bool HasControllers(string folder) => KernelFile.ReadValue(folder + "/cgroup.controllers") is { Length: > 0 };

    private static bool UnifiedHas(string folder, GroupController controller)
    {
        foreach (var name in (KernelFile.ReadValue(folder + "/cgroup.controllers") ?? "").Split(' '))
            if (ControllerNames.FindUnified(name) == controller)
                return true;
        return false;
    }

    private void MakeUnified(string folder)
    {
        var parent = Path.GetDirectoryName(folder)!;
        if (!Directory.Exists(parent))
            MakeUnified(parent);
        // What the children of a group can do is for the group to allow.
        Enable(parent, IsForThreads && folder == _unified ? ForThreads : _controllers.Contains(GroupController.Tasks) ? WithTasks : ForProcesses);
        Make(folder);
    }

    private void EnableForThreads()
    {
        if (KernelFile.ReadValue(_unified + "/cgroup.type") is not ("threaded" or null))
            Write(_unified + "/cgroup.type", "threaded");
    }

    private static void Enable(string folder, string[] names)
    {
        var available = (KernelFile.ReadValue(folder + "/cgroup.controllers") ?? "").Split(' ');
        var enabled = (KernelFile.ReadValue(folder + "/cgroup.subtree_control") ?? "").Split(' ');
        foreach (var name in names)
        {
            if (!available.Contains(name) || enabled.Contains(name))
                continue;
            int error = KernelFile.TryWrite(folder + "/cgroup.subtree_control", "+" + name);
            // Busy or not supported: the folder has processes of its own, or holds threads; then this controller is for nobody below.
            if (error is not 0 and not Busy and not NotSupported)
                throw LibvirtException.System(ErrorDomain.Cgroup, error, $"Failed to enable controller '{name}' for '{folder}'");
        }
    }
}
