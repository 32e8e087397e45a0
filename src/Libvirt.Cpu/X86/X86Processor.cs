using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.X86;

/// <summary>What is known of a processor: from a document or from its registers.</summary>
public sealed class X86Processor
{
    /// <summary>Its features.</summary>
    public required X86FeatureSet Features { get; init; }

    /// <summary>Its maker.</summary>
    public X86Vendor? Vendor { get; set; }

    /// <summary>Its signature.</summary>
    public X86Signature? Signature { get; set; }

    /// <summary>The model that a document names.</summary>
    public X86Model? Model { get; private init; }

    /// <summary>The features of a document's processor: those of the model with what is required and forced, without what is disabled and forbidden.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: unknown model or feature</exception>
    public static X86Processor Of(X86Map map, DomainCpu cpu)
    {
        var model = FindModel(map, cpu);
        var features = model?.Features.Clone() ?? map.NewSet();
        foreach (var feature in cpu.Features)
        {
            if (feature.Policy is CpuFeaturePolicy.Optional)
                continue;
            int index = FindFeature(map, feature.Name);
            if (feature.Policy is CpuFeaturePolicy.Disable or CpuFeaturePolicy.Forbid)
                features.Remove(index);
            else
                features.Add(index);
        }
        return new() { Features = features, Model = model };
    }

    /// <summary>The features that a document gives a policy; with <see cref="CpuFeaturePolicy.Require"/> the model's, too.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: unknown model or feature</exception>
    public static X86FeatureSet WithPolicy(X86Map map, DomainCpu cpu, CpuFeaturePolicy policy)
    {
        var features = policy is CpuFeaturePolicy.Require && FindModel(map, cpu) is { } model ? model.Features.Clone() : map.NewSet();
        foreach (var feature in cpu.Features)
            if ((feature.Policy ?? CpuFeaturePolicy.Require) == policy)
                features.Add(FindFeature(map, feature.Name));
        return features;
    }

    internal static int FindFeature(X86Map map, string name)
        => map.FindFeature(name) is >= 0 and var index ? index : throw CpuErrors.UnknownFeature(name);

    private static X86Model? FindModel(X86Map map, DomainCpu cpu)
        => cpu.ModelName is not { } name ? null : map.FindModel(name) ?? throw CpuErrors.UnknownModel(name);
}
