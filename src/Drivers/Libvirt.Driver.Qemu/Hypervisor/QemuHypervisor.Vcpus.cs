using Libvirt.Host.Devices;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override DomainInfo DomainGetInfo(Domain domain)
    {
        var state = Read(domain);
        var definition = state.Definition;
        return new DomainInfo
        {
            State = (byte)state.State,
            MaxMem = definition.Memory,
            Memory = definition.CurrentMemory,
            NrVirtCpu = (ushort)definition.Vcpus.Online,
            CpuTime = state.Run is { Pid: > 0 } run ? ProcessTimes.Of(run.Pid).Nanoseconds : 0,
        };
    }

    /// <inheritdoc/>
    public override int DomainGetMaxVcpus(Domain domain)
    {
        const uint Flags = (uint)(DomainVcpuFlags.Live | DomainVcpuFlags.Maximum);
        return Read(domain).IsActive ? DomainGetVcpusFlags(domain, Flags) : DomainGetVcpusFlags(domain, (uint)(DomainVcpuFlags.Config | DomainVcpuFlags.Maximum));
    }

    /// <inheritdoc/>
    public override int DomainGetVcpusFlags(Domain domain, uint flags)
    {
        CallFlags.Check(flags, (uint)(DomainVcpuFlags.Live | DomainVcpuFlags.Config | DomainVcpuFlags.Maximum | DomainVcpuFlags.Guest), ErrorDomain.Qemu, "qemuDomainGetVcpusFlags");
        if (flags.Has(DomainVcpuFlags.Guest))
            throw LibvirtException.NoSupport(ErrorDomain.Qemu, "virDomainGetVcpusFlags by the guest agent");
        var definition = ReadOne(domain, flags & 3);
        return (int)(flags.Has(DomainVcpuFlags.Maximum) ? definition.Vcpus.Maximum : definition.Vcpus.Online);
    }

    /// <inheritdoc/>
    public override int ConnectGetMaxVcpus(Connection conn, string? type) => type switch
    {
        null or "qemu" => 16,
        "kvm" => KvmLimits.MaximumVcpus(),
        _ => throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"unknown type '{type}'"),
    };
}
