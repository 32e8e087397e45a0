namespace Libvirt.Host;

/// <summary>Processors and memory nodes of a group.</summary>
/// <param name="group">The group.</param>
public sealed class CpuSetControl(ControlGroup group)
{
    private readonly string _folder = ControlFile.Folder(group, GroupController.CpuSet);
    private readonly bool _isUnified = group.IsUnified(GroupController.CpuSet);

    /// <summary>Processors that threads of the group may use, "0-3,8".</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: not within those of the group above ...</exception>
    public string Processors
    {
        get => ControlFile.Read(_folder + "/cpuset.cpus");
        set => ControlFile.Write(_folder + "/cpuset.cpus", value);
    }

    /// <summary>NUMA nodes that memory of the group may come from, "0-1".</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public string MemoryNodes
    {
        get => ControlFile.Read(_folder + "/cpuset.mems");
        set => ControlFile.Write(_folder + "/cpuset.mems", value);
    }

    /// <summary>Memory moves to the nodes when those change. The unified hierarchy always does that.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public bool MigratesMemory
    {
        get => _isUnified || ControlFile.ReadNumber(_folder + "/cpuset.memory_migrate") != 0;
        set
        {
            if (!_isUnified)
                ControlFile.Write(_folder + "/cpuset.memory_migrate", value ? 1 : 0);
        }
    }
}
