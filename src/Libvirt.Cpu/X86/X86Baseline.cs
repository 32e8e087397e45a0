using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.X86;

/// <summary>What several x86 processors have in common.</summary>
/// <param name="map">Models and features.</param>
internal sealed class X86Baseline(X86Map map)
{
    /// <summary>Computes it; see <see cref="CpuArchitecture.Baseline"/>.</summary>
    public DomainCpu Compute(IReadOnlyList<DomainCpu> cpus, HypervisorCpuModels? models, IReadOnlyCollection<string>? features, bool migratable)
    {
        var common = X86Processor.Of(map, cpus[0]).Features;
        bool tellVendor = cpus[0].Vendor is not null;
        X86Vendor? vendor = cpus[0].Vendor is { } first ? FindVendor(first) : null;
        for (int i = 1; i < cpus.Count; i++)
        {
            var other = X86Processor.Of(map, cpus[i]);
            tellVendor &= cpus[i].Vendor is not null;
            vendor = CommonVendor(vendor, cpus[i], other.Model);
            common.Intersect(other.Features);
        }
        if (features is not null)
            common.Intersect(Set(features));
        if (common.IsEmpty)
            throw CpuErrors.Incompatible();
        var preferred = CommonModel(cpus);
        var cpu = new X86Decoder(map).Decode(new() { Features = common, Vendor = vendor }, new(ForHost: false, models, preferred));
        cpu.Mode = CpuMode.Custom;
        cpu.Match = CpuMatch.Exact;
        cpu.Model!.Fallback = cpu.Model.Name == preferred ? CpuFallback.Forbid : CpuFallback.Allow;
        if (!tellVendor)
            cpu.Vendor = null;
        if (migratable)
            cpu.Features.RemoveAll(f => map.FindFeature(f.Name) is >= 0 and var index && !map.Features[index].IsMigratable);
        return cpu;
    }

    private X86Vendor FindVendor(string name) => map.FindVendor(name) ?? throw CpuErrors.UnknownVendor(name);

    private X86Vendor? CommonVendor(X86Vendor? vendor, DomainCpu cpu, X86Model? model)
    {
        if (cpu.Vendor is not null && model?.Vendor is not null && cpu.Vendor != model.Vendor.Name)
            throw CpuErrors.VendorDiffers(model.Vendor.Name, model.Name, cpu.Vendor);
        if ((cpu.Vendor ?? model?.Vendor?.Name) is not { } name)
            return vendor;
        if (vendor is null)
            return FindVendor(name);
        return vendor.Name == name ? vendor : throw CpuErrors.VendorsDiffer();
    }

    /// <summary>The model that all name; null when they differ.</summary>
    private static string? CommonModel(IReadOnlyList<DomainCpu> cpus)
    {
        var name = cpus[0].ModelName;
        for (int i = 1; i < cpus.Count; i++)
            if (cpus[i].ModelName != name)
                return null;
        return name;
    }

    private X86FeatureSet Set(IReadOnlyCollection<string> names)
    {
        var set = map.NewSet();
        foreach (var name in names)
            if (map.FindFeature(name) is >= 0 and var index)
                set.Add(index);
        return set;
    }
}
