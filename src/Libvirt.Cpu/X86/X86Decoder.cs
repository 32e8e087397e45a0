using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.X86;

/// <summary>Finds the model that describes a processor best, and the features in which they differ.</summary>
/// <param name="map">The models.</param>
internal sealed class X86Decoder(X86Map map)
{
    /// <summary>A model and what remains to be said; a guest of an older release would get the removed features, so that they are told, too.</summary>
    private sealed record Candidate(X86Model Model, X86FeatureSet Required, X86FeatureSet Disabled, List<string> Removed, bool MatchesSignature, (int Cost, int Penalty) Weight, int Disables);

    /// <summary>Describes a processor.</summary>
    /// <returns>model, vendor and features, required ones first; policies are null for a host</returns>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: no model fits</exception>
    public DomainCpu Decode(X86Processor processor, X86Decoding decoding)
    {
        var features = WithoutBrokenTransactions(processor);
        Candidate? best = null;
        for (int i = map.Models.Count - 1; i >= 0; i--)
        {
            var model = map.Models[i];
            var offered = decoding.Models?.Find(model.Name);
            if (decoding.Models is not null && offered is null)
            {
                if (model.Name == decoding.Preferred && decoding.PreferredIsRequired)
                    throw CpuErrors.ModelNotOffered(model.Name);
                continue;
            }
            if (processor.Vendor is not null && model.Vendor is not null && processor.Vendor != model.Vendor)
                continue;
            if (decoding.ForHost ? !model.ForHosts : !model.ForGuests)
                continue;
            var candidate = Compare(features, model, decoding.ForHost ? null : offered, processor.Signature, decoding.ForHost);
            if (decoding.ForHost && candidate.Disables > 0)
                continue;
            if (model.Name == decoding.Preferred)
            {
                best = candidate;
                break;
            }
            if (best is null || IsBetter(candidate, best))
                best = candidate;
        }
        if (best is null)
            throw LibvirtException.OperationFailed(ErrorDomain.Cpu, "Cannot find suitable CPU model for given data");
        return Describe(best, processor, decoding.ForHost);
    }

    private Candidate Compare(X86FeatureSet features, X86Model model, HypervisorCpuModel? offered, X86Signature? signature, bool forHost)
    {
        var required = features.Clone();
        required.Remove(model.Features);
        var disabled = model.Features.Clone();
        disabled.Remove(features);
        foreach (var blocker in offered?.Blockers ?? [])
            if (map.FindHypervisorFeature(blocker) is >= 0 and var index && !required.Contains(index))
                disabled.Add(index);
        var removed = new List<string>();
        foreach (var feature in forHost ? [] : model.Removed)
            if (map.FindFeature(feature) is >= 0 and var index && !required.Contains(index) && !disabled.Contains(index))
                removed.Add(feature);
        int disables = disabled.Count + removed.Count;
        return new(model, required, disabled, removed, signature is { } s && model.Matches(s), Weigh(required.Count, disables), disables);
    }

    /// <summary>
    /// What a description costs: each feature more or less one, and for features less a penalty that grows with every second of them.
    /// Of equal costs the lower penalty is better.
    /// </summary>
    /// <remarks>
    /// A guest is better off with an old model and more features than with a new one that lacks some, but not with a very old one. The weights are
    /// those that native's recorded answers show.
    /// </remarks>
    private static (int Cost, int Penalty) Weigh(int required, int disabled)
    {
        int pairs = (disabled + 1) / 2;
        int penalty = pairs * (pairs + 1) / 2;
        return (required + disabled + penalty, penalty);
    }

    /// <summary>A model of the processor's own signature wins; then the cheaper description; of equals the one that was there.</summary>
    private static bool IsBetter(Candidate candidate, Candidate best) => candidate.MatchesSignature != best.MatchesSignature
        ? candidate.MatchesSignature
        : candidate.Weight.CompareTo(best.Weight) < 0;

    /// <summary>Haswell processors whose transactions are broken say that they have them until their microcode is loaded.</summary>
    private X86FeatureSet WithoutBrokenTransactions(X86Processor processor)
    {
        bool broken = processor.Vendor?.Name == "Intel" && processor.Signature is { Family: 6 } and ({ Model: 60 or 69 or 70 } or { Model: 63, Stepping: < 4 });
        if (!broken)
            return processor.Features;
        var features = processor.Features.Clone();
        foreach (var name in (ReadOnlySpan<string>)["hle", "rtm"])
            if (map.FindFeature(name) is >= 0 and var index)
                features.Remove(index);
        return features;
    }

    private DomainCpu Describe(Candidate candidate, X86Processor processor, bool host)
    {
        var cpu = new DomainCpu { Model = new() { Name = candidate.Model.Name }, Vendor = processor.Vendor?.Name };
        AddFeatures(cpu, candidate.Required, host ? null : CpuFeaturePolicy.Require);
        AddFeatures(cpu, candidate.Disabled, CpuFeaturePolicy.Disable);
        foreach (var feature in candidate.Removed)
            cpu.Features.Add(new() { Name = feature, Policy = CpuFeaturePolicy.Disable });
        return cpu;
    }

    internal void AddFeatures(DomainCpu cpu, X86FeatureSet features, CpuFeaturePolicy? policy)
    {
        for (int f = features.Next(0); f >= 0; f = features.Next(f + 1))
            cpu.Features.Add(new() { Name = map.Features[f].Name, Policy = policy });
    }
}
