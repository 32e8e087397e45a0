using Libvirt.Driver.Qemu.Monitor;

namespace Libvirt.Driver.Qemu.Devices.Processors;

/// <summary>Processors of a definition that can be unplugged later: QEMU starts without them and gets them before the guest runs.</summary>
internal static class PluggableVcpus
{
    /// <summary>Plugs them, in the order that the definition tells, which is the order in which the guest sees them.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: QEMU has no place for one; or QEMU refuses</exception>
    public static void Plug(IQmp monitor, DomainDocument live, Deadline deadline)
    {
        var wanted = live.IndividualVcpus.FindAll(v => v is { Enabled: true, Hotpluggable: true });
        if (wanted.Count == 0)
            return;
        wanted.Sort(static (a, b) => (a.Order ?? uint.MaxValue, a.Id).CompareTo((b.Order ?? uint.MaxValue, b.Id)));
        var plugged = new HashSet<uint>();
        var places = VcpuEntities.Read(monitor, deadline).All;
        foreach (var vcpu in wanted)
        {
            var entity = Find(places, vcpu.Id) ?? throw LibvirtException.Internal(ErrorDomain.Qemu, $"qemu didn't report thread id for vcpu '{vcpu.Id}'");
            // Threads of a core come together.
            if (!entity.IsOnline && plugged.Add(entity.First))
                monitor.Execute("device_add", VcpuPlug.Device(entity), deadline);
        }
    }

    private static VcpuEntity? Find(IReadOnlyList<VcpuEntity> places, uint id)
    {
        foreach (var place in places)
            if (id >= place.First && id < place.End)
                return place;
        return null;
    }
}
