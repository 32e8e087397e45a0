using Libvirt.Cpu;
using Libvirt.Cpu.Maps;
using Libvirt.Documents.HostCapabilities;
using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.DomainCapabilities;
using Libvirt.Host;
using Libvirt.Host.Capabilities;
using Libvirt.Host.Firmware;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const ConnectBaselineCPUFlags BaselineFlags = ConnectBaselineCPUFlags.ExpandFeatures | ConnectBaselineCPUFlags.Migratable;
    private const ConnectCompareCPUFlags CompareFlags = ConnectCompareCPUFlags.FailIncompatible | ConnectCompareCPUFlags.ValidateXml;

    /// <inheritdoc/>
    public override string ConnectGetCapabilities(Connection conn)
    {
        var document = new CapabilitiesBuilder(KernelFolders.Real)
        {
            Uuid = HostUuid.Get(KernelFolders.Real),
            Cpu = HostProcessor.Capability(),
            Migration = new() { Live = true, Transports = ["tcp", "rdma"] },
            SecurityModels = HostModels(),
        }.Build();
        foreach (var (architecture, path, emulator) in host.Emulators.All())
            if (emulator is QemuCapabilities capabilities)
                document.Guests.Add(GuestCapabilities.Of(architecture, capabilities, path));
        return document.Format(new FormatOptions());
    }

    /// <inheritdoc/>
    public override string ConnectGetDomainCapabilities(Connection conn, string? emulatorbin, string? arch, string? machine, string? virttype, uint flags)
    {
        CallFlags.Check(flags, (uint)ConnectGetDomainCapabilitiesFlags.DisableDeprecatedFeatures, ErrorDomain.Qemu, "qemuConnectGetDomainCapabilities");
        return DomainCapabilitiesCall.Answer(host.Emulators, host.CapabilitiesOfHost(), emulatorbin, arch, machine, virttype, flags != 0).Format(new FormatOptions());
    }

    /// <inheritdoc/>
    public override string[] ConnectGetCPUModelNames(Connection conn, string arch, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuConnectGetCPUModelNames");
        return CpuCalls.ModelNames(CpuMap.Current, arch, ErrorDomain.Qemu);
    }

    /// <inheritdoc/>
    public override int ConnectCompareCPU(Connection conn, string xmlDesc, uint flags)
    {
        CallFlags.Check(flags, (uint)CompareFlags, ErrorDomain.Qemu, "qemuConnectCompareCPU");
        return (int)CpuCalls.Compare(CpuMap.Current, HostProcessor.Capability(), xmlDesc, flags.Has(ConnectCompareCPUFlags.FailIncompatible));
    }

    /// <inheritdoc/>
    public override string ConnectBaselineCPU(Connection conn, string[] xmlCPUs, uint flags)
    {
        CallFlags.Check(flags, (uint)BaselineFlags, ErrorDomain.Qemu, "qemuConnectBaselineCPU");
        return CpuCalls.Baseline(CpuMap.Current, xmlCPUs, (ConnectBaselineCPUFlags)flags);
    }

    /// <inheritdoc/>
    public override string ConnectBaselineHypervisorCPU(Connection conn, string? emulator, string? arch, string? machine, string? virttype, string[] xmlCPUs, uint flags)
    {
        CallFlags.Check(flags, (uint)(BaselineFlags | ConnectBaselineCPUFlags.IgnoreHost), ErrorDomain.Qemu, "qemuConnectBaselineHypervisorCPU");
        return CpuCalls.BaselineHypervisor(CpuMap.Current, Cpus(emulator, arch, machine, virttype), xmlCPUs, (ConnectBaselineCPUFlags)flags);
    }

    /// <inheritdoc/>
    public override int ConnectCompareHypervisorCPU(Connection conn, string? emulator, string? arch, string? machine, string? virttype, string xmlCPU, uint flags)
    {
        CallFlags.Check(flags, (uint)CompareFlags, ErrorDomain.Qemu, "qemuConnectCompareHypervisorCPU");
        var cpus = Cpus(emulator, arch, machine, virttype);
        return (int)CpuCalls.CompareHypervisor(CpuMap.Current, cpus, xmlCPU, flags.Has(ConnectCompareCPUFlags.FailIncompatible), cpus.Type == "kvm" ? HostProcessor.Cpu() : null);
    }

    private HypervisorCpus Cpus(string? emulator, string? arch, string? machine, string? virttype)
    {
        var request = DomainCapabilitiesCall.Choose(host.Emulators, host.CapabilitiesOfHost(), emulator, arch, machine, virttype);
        return request.Emulator.Cpus(request.Type);
    }
}
