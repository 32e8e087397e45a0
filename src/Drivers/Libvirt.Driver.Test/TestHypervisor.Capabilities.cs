using Libvirt.Cpu;
using Libvirt.Cpu.Maps;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override string ConnectGetCapabilities(Connection conn) => TestCapabilities.Format(host.Node.Cells);

    /// <inheritdoc/>
    public override string ConnectGetDomainCapabilities(Connection conn, string? emulatorbin, string? arch, string? machine, string? virttype, uint flags)
    {
        Flags.Check(flags, 0, "testConnectGetDomainCapabilities");
        if (arch is not null && !TestArchitectures.Exists(arch))
            throw Failure.Argument($"unknown architecture: {arch}");
        if (virttype is not null && !TestArchitectures.IsDomainType(virttype))
            throw Failure.Argument($"unknown virttype: {virttype}");
        return TestCapabilities.FormatDomain(emulatorbin, arch ?? TestNode.Architecture, machine, virttype ?? "test");
    }

    /// <inheritdoc/>
    public override string[] ConnectGetCPUModelNames(Connection conn, string arch, uint flags)
    {
        Flags.Check(flags, 0, "testConnectGetCPUModelNames");
        return CpuCalls.ModelNames(CpuMap.Current, arch, ErrorDomain.Test);
    }

    /// <inheritdoc/>
    public override string ConnectBaselineCPU(Connection conn, string[] xmlCPUs, uint flags)
    {
        Flags.Check(flags, (uint)ConnectBaselineCPUFlags.ExpandFeatures, "testConnectBaselineCPU");
        return CpuCalls.Baseline(CpuMap.Current, xmlCPUs, (ConnectBaselineCPUFlags)flags);
    }
}
