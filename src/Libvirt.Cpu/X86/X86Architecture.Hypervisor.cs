using System.Globalization;
using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.X86;

public sealed partial class X86Architecture
{
    /// <summary>The processor that a host-model guest of an emulator gets.</summary>
    /// <param name="hypervisor">Its models and what it can give; <see cref="HypervisorCpus.Host"/> must be there.</param>
    /// <param name="migratable">Without features that keep a guest from migrating.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: no model of the emulator fits</exception>
    public DomainCpu HostModel(HypervisorCpus hypervisor, bool migratable)
    {
        var processor = FromProperties(hypervisor.Host!, migratable);
        var cpu = new X86Decoder(Map).Decode(processor, new(ForHost: false, hypervisor.Models));
        cpu.Mode = CpuMode.Custom;
        cpu.Match = CpuMatch.Exact;
        cpu.Model!.Fallback = CpuFallback.Forbid;
        return cpu;
    }

    /// <summary>Whether an emulator can run a guest with a processor.</summary>
    /// <param name="hypervisor">Its models and what it can give; <see cref="HypervisorCpus.Host"/> must be there.</param>
    /// <param name="cpu">What the guest wants.</param>
    /// <remarks>
    /// Of newer models the emulator itself tells whether they run, and features beside them are not looked at. Older ones are compared with the
    /// host-model processor; when only their own definition or vendor is in the way, the emulator's word counts.
    /// </remarks>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: an unknown model or feature</exception>
    public CpuComparison CompareHypervisor(HypervisorCpus hypervisor, DomainCpu cpu)
    {
        var offered = cpu.ModelName is { } name ? hypervisor.Models?.Find(name) : null;
        if (offered?.IsUsable is { } usable && Map.FindModel(offered.Name) is { ChecksCompatibly: false })
            return usable ? CpuComparison.Superset : CpuComparison.Incompatible("Host CPU does not provide required features: " + string.Join(", ", offered.Blockers));
        var host = HostModel(hypervisor, migratable: false);
        var comparison = Compare(host, cpu);
        if (comparison.Result != CPUCompareResult.Incompatible || offered?.IsUsable != true)
            return comparison;
        var has = X86Processor.Of(Map, host).Features;
        bool provided = cpu.Features.TrueForAll(f => f.Policy is not (null or CpuFeaturePolicy.Require) || has.Contains(X86Processor.FindFeature(Map, f.Name)));
        bool forbidden = cpu.Features.Exists(f => f.Policy is CpuFeaturePolicy.Forbid && has.Contains(X86Processor.FindFeature(Map, f.Name)));
        return provided && !forbidden && cpu.Match is not CpuMatch.Strict ? CpuComparison.Superset : comparison;
    }

    /// <summary>What properties that an emulator reports say of a processor.</summary>
    /// <param name="host">The report.</param>
    /// <param name="migratable">Leave out features that keep a guest from migrating, as far as the report tells.</param>
    public X86Processor FromProperties(HypervisorHostCpu host, bool migratable)
    {
        var features = Map.NewSet();
        uint family = 0, model = 0, stepping = 0;
        X86Vendor? vendor = null;
        foreach (var property in host.Properties)
            switch (property.Name)
            {
                case "vendor":
                    vendor = Map.FindVendorById(property.Value);
                    break;
                case "family":
                    family = Number(property.Value);
                    break;
                case "model":
                    model = Number(property.Value);
                    break;
                case "stepping":
                    stepping = Number(property.Value);
                    break;
                default:
                    if (property.Value == "true" && (!migratable || !host.TellsMigratability || property.IsMigratable)
                        && Map.FindHypervisorFeature(property.Name) is >= 0 and var index)
                        features.Add(index);
                    break;
            }
        return new() { Features = features, Vendor = vendor, Signature = new(family, model, stepping) };
    }

    private static uint Number(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint value) ? value : 0;
}
