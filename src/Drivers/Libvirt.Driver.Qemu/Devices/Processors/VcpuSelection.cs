using Libvirt.Driver.Qemu.Devices.Plugging;

namespace Libvirt.Driver.Qemu.Devices.Processors;

/// <summary>Which processors have to be plugged or unplugged.</summary>
internal static class VcpuSelection
{
    /// <summary>Those that lead to a number of running processors: the lowest are plugged, the highest unplugged.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: it cannot be reached</exception>
    public static List<VcpuEntity> ForCount(VcpuEntities entities, uint wanted, out bool plug)
    {
        uint online = 0;
        foreach (var entity in entities.All)
            online += entity.IsOnline ? entity.Count : 0;
        plug = wanted > online;
        var selected = new List<VcpuEntity>();
        for (int i = 0; i < entities.All.Count && online != wanted; i++)
        {
            var entity = entities.All[plug ? i : entities.All.Count - 1 - i];
            bool fits = plug ? !entity.IsOnline && online + entity.Count <= wanted : entity is { IsOnline: true, IsPluggable: true } && online - entity.Count >= wanted;
            if (!fits)
                continue;
            selected.Add(entity);
            online = plug ? online + entity.Count : online - entity.Count;
        }
        return online == wanted ? selected
            : throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "failed to find appropriate hotpluggable vcpus to reach the desired target vcpu count");
    }

    /// <summary>The one that a set of processors names.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG, VIR_ERR_OPERATION_UNSUPPORTED: the set names another number of them, or a part of one</exception>
    public static VcpuEntity ForSet(VcpuEntities entities, CpuSet set, bool plug)
    {
        uint maximum = entities.All.Count > 0 ? entities.All[^1].End : 0;
        VcpuEntity? selected = null;
        foreach (int number in set.Members())
        {
            if (number >= maximum)
                throw PlugErrors.Argument($"vcpu '{number}' is not present in the domain");
            var entity = Of(entities, (uint)number);
            if (entity.IsOnline == plug)
                throw PlugErrors.Argument($"vcpu '{number}' is already in desired state");
            if (!plug && !entity.IsPluggable)
                throw PlugErrors.Argument($"vcpu '{number}' can't be hotunplugged");
            for (uint id = entity.First; id < entity.End; id++)
                if (!set.Contains((int)id))
                    throw PlugErrors.Argument($"vcpu '{id}' was not selected but it belongs to hotpluggable entity '{entity.First}-{entity.End - 1}' which was partially selected");
            if (selected is not null && selected != entity)
                throw PlugErrors.Unsupported("only one hotpluggable entity can be selected");
            selected = entity;
        }
        return selected ?? throw PlugErrors.Argument("no vcpus were selected for modification");
    }

    private static VcpuEntity Of(VcpuEntities entities, uint number)
    {
        foreach (var entity in entities.All)
            if (number < entity.End)
                return entity;
        throw PlugErrors.Argument($"vcpu '{number}' is not present in the domain");
    }
}
