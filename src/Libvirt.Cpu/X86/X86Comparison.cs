using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.X86;

/// <summary>Compares x86 processors.</summary>
/// <param name="map">Models and features.</param>
internal sealed class X86Comparison(X86Map map)
{
    /// <summary>See <see cref="CpuArchitecture.Compare"/>.</summary>
    public CpuComparison Compare(DomainCpu host, DomainCpu cpu)
    {
        if (cpu.Architecture is { } architecture and not ("x86_64" or "i686"))
            return CpuComparison.Incompatible($"CPU arch {architecture} does not match host arch");
        if (cpu.Vendor is not null && cpu.Vendor != host.Vendor)
            return CpuComparison.Incompatible($"host CPU vendor does not match required CPU vendor {cpu.Vendor}");
        var has = X86Processor.Of(map, host).Features;
        var forced = X86Processor.WithPolicy(map, cpu, CpuFeaturePolicy.Force);
        var required = X86Processor.WithPolicy(map, cpu, CpuFeaturePolicy.Require);
        var optional = X86Processor.WithPolicy(map, cpu, CpuFeaturePolicy.Optional);
        var disabled = X86Processor.WithPolicy(map, cpu, CpuFeaturePolicy.Disable);
        var forbidden = X86Processor.WithPolicy(map, cpu, CpuFeaturePolicy.Forbid);
        forbidden.Intersect(has);
        if (!forbidden.IsEmpty)
            return CpuComparison.Incompatible("Host CPU provides forbidden features: " + Names(forbidden));
        required.Remove(forced);
        required.Remove(optional);
        required.Remove(disabled);
        if (!required.IsSubsetOf(has))
        {
            required.Remove(has);
            return CpuComparison.Incompatible("Host CPU does not provide required features: " + Names(required));
        }
        var extra = has.Clone();
        extra.Remove(optional);
        extra.Remove(required);
        extra.Remove(disabled);
        extra.Remove(forced);
        if (extra.IsEmpty)
            return CpuComparison.Identical;
        return cpu.Match is CpuMatch.Strict
            ? CpuComparison.Incompatible("Host CPU does not strictly match guest CPU: Extra features: " + Names(extra))
            : CpuComparison.Superset;
    }

    private string Names(X86FeatureSet features)
    {
        var names = new List<string>();
        for (int f = features.Next(0); f >= 0; f = features.Next(f + 1))
            names.Add(map.Features[f].Name);
        return string.Join(", ", names);
    }
}
