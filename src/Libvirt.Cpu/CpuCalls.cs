using Libvirt.Cpu.Maps;
using Libvirt.Cpu.X86;
using Libvirt.Documents.Domains;
using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Cpu;

/// <summary>The calls about processors, for drivers: documents in, documents out.</summary>
public static class CpuCalls
{
    /// <summary>virConnectGetCPUModelNames.</summary>
    /// <param name="map">The models.</param>
    /// <param name="architecture">libvirt's name.</param>
    /// <param name="domain">The driver that was asked.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: there is no such architecture; VIR_ERR_NO_SUPPORT: nothing is known of its processors</exception>
    public static string[] ModelNames(CpuMap map, string architecture, ErrorDomain domain)
    {
        if (!CpuArchitectures.Exists(architecture))
            throw LibvirtException.InvalidArgument(domain, $"cannot find architecture {architecture}");
        return [.. map.For(architecture).ModelNames];
    }

    /// <summary>virConnectBaselineCPU.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: no documents; what is wrong with one; or there is no such processor</exception>
    public static string Baseline(CpuMap map, string[] xmlCpus, ConnectBaselineCPUFlags flags)
    {
        var cpus = Parse(xmlCpus, CpuDocumentKind.Host);
        var architecture = map.For(cpus[0].Architecture!);
        var cpu = Baseline(architecture, cpus, null, null, flags.HasFlag(ConnectBaselineCPUFlags.Migratable));
        if (flags.HasFlag(ConnectBaselineCPUFlags.ExpandFeatures))
            architecture.Expand(cpu);
        return CpuDocument.Format(cpu);
    }

    /// <summary>virConnectCompareCPU.</summary>
    /// <param name="map">The models.</param>
    /// <param name="host">The host's processor; its architecture must be there.</param>
    /// <param name="xmlCpu">What it is compared with.</param>
    /// <param name="failIncompatible">Incompatibility is an error.</param>
    /// <exception cref="LibvirtException">what is wrong with the document; VIR_ERR_CPU_INCOMPATIBLE when asked for</exception>
    public static CPUCompareResult Compare(CpuMap map, CapabilityCpu host, string xmlCpu, bool failIncompatible)
    {
        var cpu = CpuDocument.Parse(xmlCpu, CpuDocumentKind.Either);
        var comparison = map.For(host.Architecture!).Compare(CpuDocument.FromHost(host), cpu);
        return failIncompatible ? comparison.OrFail() : comparison.Result;
    }

    /// <summary>virConnectBaselineHypervisorCPU for an emulator.</summary>
    /// <exception cref="LibvirtException">as <see cref="Baseline(CpuMap, string[], ConnectBaselineCPUFlags)"/>; VIR_ERR_OPERATION_UNSUPPORTED: not on this architecture</exception>
    public static string BaselineHypervisor(CpuMap map, HypervisorCpus hypervisor, string[] xmlCpus, ConnectBaselineCPUFlags flags)
    {
        var cpus = Parse(xmlCpus, CpuDocumentKind.Either);
        if (hypervisor.Models is not { Count: > 0 })
            throw Unsupported(hypervisor, $"QEMU '{hypervisor.Emulator}' does not support any CPU models for virttype '{hypervisor.Type}'");
        if (map.Find(hypervisor.Architecture) is not X86Architecture architecture)
            throw Unsupported(hypervisor, $"computing baseline hypervisor CPU is not supported for arch {hypervisor.Architecture}");
        var models = flags.HasFlag(ConnectBaselineCPUFlags.IgnoreHost) ? hypervisor.Models.WithoutBlockers() : hypervisor.Models;
        var cpu = Baseline(architecture, cpus, models, null, flags.HasFlag(ConnectBaselineCPUFlags.Migratable));
        cpu.Model!.Fallback = CpuFallback.Forbid;
        if (flags.HasFlag(ConnectBaselineCPUFlags.ExpandFeatures))
            architecture.Expand(cpu);
        return CpuDocument.Format(cpu);
    }

    /// <summary>virConnectCompareHypervisorCPU for an emulator.</summary>
    /// <param name="map">Models and features.</param>
    /// <param name="hypervisor">The emulator.</param>
    /// <param name="xmlCpu">What is compared.</param>
    /// <param name="failIncompatible">Whether what does not run is an error.</param>
    /// <param name="physical">The host's own processor, of guests that run on it; null for emulated ones.</param>
    /// <exception cref="LibvirtException">what is wrong with the document; VIR_ERR_CPU_INCOMPATIBLE when asked for</exception>
    public static CPUCompareResult CompareHypervisor(CpuMap map, HypervisorCpus hypervisor, string xmlCpu, bool failIncompatible, DomainCpu? physical = null)
    {
        if (hypervisor.Host is null || map.Find(hypervisor.Architecture) is not X86Architecture architecture)
            throw Unsupported(hypervisor, $"QEMU '{hypervisor.Emulator}' does not support reporting CPU model for virttype '{hypervisor.Type}'");
        var comparison = architecture.CompareHypervisor(hypervisor.Models, architecture.HostModel(hypervisor, migratable: false), physical, CpuDocument.Parse(xmlCpu, CpuDocumentKind.Either));
        return failIncompatible ? comparison.OrFail() : comparison.Result;
    }

    private static DomainCpu[] Parse(string[] xmlCpus, CpuDocumentKind kind)
    {
        if (xmlCpus.Length == 0)
            throw LibvirtException.InvalidArgument(ErrorDomain.Cpu, "no CPUs given");
        return Array.ConvertAll(xmlCpus, xml => CpuDocument.Parse(xml, kind));
    }

    private static DomainCpu Baseline(CpuArchitecture architecture, DomainCpu[] cpus, HypervisorCpuModels? models, IReadOnlyCollection<string>? features, bool migratable)
    {
        for (int i = 0; i < cpus.Length; i++)
            if (cpus[i].ModelName is null)
                throw LibvirtException.InvalidArgument(ErrorDomain.Cpu, $"no CPU model specified at index {i}");
        return architecture.Baseline(cpus, models, features, migratable);
    }

    private static LibvirtException Unsupported(HypervisorCpus hypervisor, string detail) => LibvirtException.Create(hypervisor.Domain, ErrorNumber.OperationUnsupported, detail);
}
