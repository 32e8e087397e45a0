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
    /// A model that the emulator calls usable runs when nothing is added to it. Of newer models the emulator tells what is missing, and only required features are looked at
    /// beside that: not the vendor, the match or what is forbidden. Older models are compared with the processor of host-model.
    /// </remarks>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: an unknown model or feature</exception>
    public CpuComparison CompareHypervisor(HypervisorCpus hypervisor, DomainCpu cpu) => CompareHypervisor(hypervisor.Models, HostModel(hypervisor, migratable: false), null, cpu);

    /// <summary>Whether an emulator with these models, and this processor for host-model, can run a guest with a processor.</summary>
    /// <param name="models">What the emulator offers.</param>
    /// <param name="host">The processor for host-model.</param>
    /// <param name="physical">The host's own processor, of guests that run on it and not on an emulated one: what it has counts as given, although the emulator may not say so.</param>
    /// <param name="cpu">What the guest wants.</param>
    public CpuComparison CompareHypervisor(HypervisorCpuModels? models, DomainCpu host, DomainCpu? physical, DomainCpu cpu)
    {
        var offered = cpu.ModelName is { } name ? models?.Find(name) : null;
        if (offered?.IsUsable == true && cpu.Features.TrueForAll(f => f.Policy is CpuFeaturePolicy.Disable))
            return CpuComparison.Superset;
        if (offered?.IsUsable is null || Map.FindModel(offered.Name) is not { ChecksCompatibly: false })
            return Compare(physical is null ? host : Both(host, physical), cpu);
        var missing = new List<string>();
        foreach (var blocker in offered.Blockers)
        {
            var known = Map.FindHypervisorFeature(blocker) is >= 0 and var index ? Map.Features[index].Name : blocker;
            if (!cpu.Features.Exists(f => f.Policy is CpuFeaturePolicy.Disable && f.Name == known))
                missing.Add(known);
        }
        var has = X86Processor.Of(Map, host).Features;
        foreach (var feature in cpu.Features)
            if ((feature.Policy is CpuFeaturePolicy.Require || feature.Policy is null && cpu.Mode is not null) && !has.Contains(X86Processor.FindFeature(Map, feature.Name)) && !missing.Contains(feature.Name))
                missing.Add(feature.Name);
        return missing.Count == 0 ? CpuComparison.Superset : CpuComparison.Incompatible("Host CPU does not provide required features: " + string.Join(", ", missing));
    }

    private DomainCpu Both(DomainCpu host, DomainCpu physical)
    {
        var both = host.Clone();
        var features = X86Processor.Of(Map, physical).Features;
        for (int f = features.Next(0); f >= 0; f = features.Next(f + 1))
            both.SetFeature(Map.Features[f].Name, CpuFeaturePolicy.Require);
        return both;
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
