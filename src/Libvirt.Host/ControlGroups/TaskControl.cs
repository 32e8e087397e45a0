namespace Libvirt.Host;

/// <summary>How many processes and threads a group may have.</summary>
/// <param name="group">The group.</param>
/// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the group has no such controller</exception>
public sealed class TaskControl(ControlGroup group)
{
    private readonly string _file = ControlFile.Folder(group, GroupController.Tasks) + "/pids.max";

    /// <summary>The most that there may be together; who is there already stays.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public uint Maximum { set => ControlFile.Write(_file, value); }
}
