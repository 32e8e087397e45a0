using Libvirt.Host.Numa;
using Libvirt.Host.Processes;
using Libvirt.Host;
using System.Globalization;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>What the program numad advises for guests that leave their place to the host.</summary>
internal static class PlacementAdvice
{
    private const ulong KibPerMib = 1024;

    /// <summary>Whether a definition leaves something to the host.</summary>
    public static bool IsNeeded(DomainDocument domain)
        => domain.Vcpus.Placement == VcpuPlacement.Auto || domain.NumaTuning?.Memory?.Placement == VcpuPlacement.Auto;

    /// <summary>Asks for nodes with room for a guest.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: there is no numad; VIR_ERR_INTERNAL_ERROR: it has no advice</exception>
    public static CpuSet Ask(DomainDocument domain)
    {
        var program = ProgramPath.Find("numad") ?? throw LibvirtException.ConfigUnsupported(ErrorDomain.None, "numad is not available on this host");
        var need = string.Create(CultureInfo.InvariantCulture, $"{domain.Vcpus.Online}:{(domain.CurrentMemory + KibPerMib - 1) / KibPerMib}");
        return CommandOutput.Run([program, "-w", need]) is { Status: 0 } answer && CpuSet.TryParse(answer.Text.Trim(), out var nodes) && !nodes.IsEmpty ? nodes
            : throw LibvirtException.Internal(ErrorDomain.Qemu, "Failed to query numad for the advisory nodeset");
    }

    /// <summary>The processors of nodes.</summary>
    public static CpuSet Processors(CpuSet nodes)
    {
        var numbers = new List<int>();
        foreach (int node in nodes.Members())
            numbers.AddRange(new NumaNodes(KernelFolders.Real).Cpus(node)?.Bits ?? []);
        return CpuSet.Of([.. numbers]);
    }
}
