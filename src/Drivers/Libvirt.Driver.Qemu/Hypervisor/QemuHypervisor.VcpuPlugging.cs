using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Devices.Processors;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const DomainVcpuFlags SetVcpusMask = DomainVcpuFlags.Live | DomainVcpuFlags.Config | DomainVcpuFlags.Maximum | DomainVcpuFlags.Guest | DomainVcpuFlags.Hotpluggable;

    /// <inheritdoc/>
    public override void DomainSetVcpus(Domain domain, uint nvcpus) => DomainSetVcpusFlags(domain, nvcpus, (uint)DomainVcpuFlags.Live);

    /// <inheritdoc/>
    public override void DomainSetVcpusFlags(Domain domain, uint nvcpus, uint flags)
    {
        CallFlags.Check(flags, (uint)SetVcpusMask, ErrorDomain.Qemu, "qemuDomainSetVcpusFlags");
        if (flags.Has(DomainVcpuFlags.Guest))
            throw LibvirtException.NoSupport(ErrorDomain.Qemu, "virDomainSetVcpusFlags by the guest agent");
        using var job = Write(domain, "DomainSetVcpusFlags", out var guest);
        var impact = Impact.Of(guest.State, flags & DeviceImpact);
        bool maximum = flags.Has(DomainVcpuFlags.Maximum);
        if (maximum && impact.Live)
            throw Invalid("maximum vcpu count of a live domain can't be modified");
        var next = impact.Config ? guest.State.Next.Clone() : null;
        if (next is not null && maximum)
            StoredVcpus.SetMaximum(next, nvcpus);
        else if (next is not null)
            StoredVcpus.SetCount(next, nvcpus, flags.Has(DomainVcpuFlags.Hotpluggable));
        if (impact.Live)
            Plug(guest, session => new VcpuPlug(session, session.Run.Monitor).SetCount(nvcpus));
        Keep(guest, next);
    }

    /// <inheritdoc/>
    public override void DomainSetVcpu(Domain domain, string vcpumap, int state, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainSetVcpu");
        if (state is not (0 or 1))
            throw PlugErrors.Argument("unsupported state value");
        if (!CpuSet.TryParse(vcpumap, out var set))
            throw PlugErrors.Argument($"Failed to parse bitmap '{vcpumap}'");
        if (set.IsEmpty)
            throw PlugErrors.Argument("no vcpus were selected for modification");
        using var job = Write(domain, "DomainSetVcpu", out var guest);
        var impact = Impact.Of(guest.State, flags);
        var next = impact.Config ? guest.State.Next.Clone() : null;
        if (next is not null)
            StoredVcpus.Set(next, set, state == 1);
        if (impact.Live)
            Plug(guest, session => new VcpuPlug(session, session.Run.Monitor).Set(set, state == 1));
        Keep(guest, next);
    }
}
