using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.X86;

/// <summary>x86: models are sets of features that registers tell.</summary>
public sealed partial class X86Architecture : CpuArchitecture
{
    private readonly string[] _names;

    internal X86Architecture(X86Map map)
    {
        Map = map;
        _names = [.. map.Models.Select(m => m.Name)];
    }

    /// <summary>Models and features.</summary>
    public X86Map Map { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Architectures { get; } = ["x86_64", "i686"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> ModelNames => _names;

    /// <inheritdoc/>
    public override string? VendorOf(string model) => Map.FindModel(model)?.Vendor?.Name;

    /// <inheritdoc/>
    public override CpuComparison Compare(DomainCpu? host, DomainCpu cpu)
        => host?.ModelName is null ? CpuComparison.Incompatible("unknown host CPU") : new X86Comparison(Map).Compare(host, cpu);

    /// <inheritdoc/>
    public override DomainCpu Baseline(IReadOnlyList<DomainCpu> cpus, HypervisorCpuModels? models, IReadOnlyCollection<string>? features, bool migratable)
        => new X86Baseline(Map).Compute(cpus, models, features, migratable);

    /// <inheritdoc/>
    public override void Expand(DomainCpu cpu)
    {
        var model = Map.FindModel(cpu.ModelName ?? "")
            ?? throw LibvirtException.OperationFailed(ErrorDomain.Cpu, $"unknown CPU model {cpu.ModelName}");
        var given = cpu.Features;
        bool host = cpu.Mode is null;
        cpu.Features = [];
        new X86Decoder(Map).AddFeatures(cpu, model.Features, host ? null : CpuFeaturePolicy.Require);
        foreach (var feature in given)
            if (host || feature.Policy is CpuFeaturePolicy.Require or CpuFeaturePolicy.Disable)
                cpu.SetFeature(feature.Name, feature.Policy);
        cpu.Features.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
    }

    /// <inheritdoc/>
    public override bool HasFeature(DomainCpu cpu, string feature)
    {
        int index = X86Processor.FindFeature(Map, feature);
        return X86Processor.Of(Map, cpu).Features.Contains(index);
    }

    /// <inheritdoc/>
    public override DomainCpu CopyMigratable(DomainCpu cpu)
    {
        var copy = cpu.Clone();
        copy.Features.RemoveAll(f => Map.FindFeature(f.Name) is >= 0 and var index && !Map.Features[index].IsMigratable);
        return copy;
    }

    /// <inheritdoc/>
    public override void DisableRemoved(DomainCpu cpu)
    {
        if (cpu.Mode is not (null or CpuMode.Custom) || cpu.ModelName is not { } name || Map.FindModel(name) is not { } model)
            return;
        foreach (var feature in model.Removed)
            if (!cpu.Features.Exists(f => f.Name == feature))
                cpu.SetFeature(feature, CpuFeaturePolicy.Disable);
    }

    /// <inheritdoc/>
    protected override void UpdateGuest(DomainCpu guest, DomainCpu? host)
    {
        if (host is null)
            throw CpuErrors.UnknownHost();
        var has = X86Processor.Of(Map, host).Features;
        foreach (var feature in guest.Features)
            if (feature.Policy is CpuFeaturePolicy.Optional)
                feature.Policy = has.Contains(X86Processor.FindFeature(Map, feature.Name)) ? CpuFeaturePolicy.Require : CpuFeaturePolicy.Disable;
        if (guest.Mode is not CpuMode.HostModel && guest.Match is not CpuMatch.Minimum)
            return;
        guest.TakeHostModel(host, withVendor: guest.Mode is not CpuMode.Custom);
        guest.Match = CpuMatch.Exact;
    }

    /// <inheritdoc/>
    protected override void TranslateModel(DomainCpu cpu, HypervisorCpuModels models)
    {
        var processor = X86Processor.Of(Map, cpu);
        processor.Vendor = processor.Model?.Vendor;
        var translated = new X86Decoder(Map).Decode(processor, new(ForHost: false, models));
        foreach (var feature in cpu.Features)
            translated.SetFeature(feature.Name, feature.Policy);
        cpu.Model!.Name = translated.ModelName;
        cpu.Features = translated.Features;
    }
}
