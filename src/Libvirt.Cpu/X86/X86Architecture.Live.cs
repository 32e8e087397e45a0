using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.X86;

public sealed partial class X86Architecture
{
    /// <summary>Makes a guest's processor what the hypervisor really gave to it.</summary>
    /// <param name="cpu">Is changed; mode custom, host-passthrough or maximum.</param>
    /// <param name="enabled">Features that the guest has.</param>
    /// <param name="disabled">Features that it was to have and has not.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: check='full' and they differ</exception>
    public void UpdateLive(DomainCpu cpu, X86FeatureSet enabled, X86FeatureSet disabled)
    {
        bool whatever = cpu.Mode is CpuMode.HostPassthrough or CpuMode.Maximum;
        var wanted = X86Processor.Of(Map, cpu).Features;
        var unwanted = X86Processor.WithPolicy(Map, cpu, CpuFeaturePolicy.Disable);
        var (extra, missing) = (new List<string>(), new List<string>());
        for (int i = 0; i < Map.Features.Count; i++)
        {
            var name = Map.Features[i].Name;
            if (wanted.Contains(i))
            {
                if (!disabled.Contains(i))
                    continue;
                missing.Add(name);
            }
            else if (enabled.Contains(i) && (!whatever || unwanted.Contains(i)))
                extra.Add(name);
        }
        if (cpu.Check is CpuCheck.Full && extra.Count + missing.Count > 0)
            throw LibvirtException.OperationFailed(ErrorDomain.Cpu, "guest CPU doesn't match specification: " + (extra, missing) switch
            {
                ({ Count: > 0 }, { Count: > 0 }) => $"extra features: {string.Join(',', extra)}, missing features: {string.Join(',', missing)}",
                ({ Count: > 0 }, _) => $"extra features: {string.Join(',', extra)}",
                _ => $"missing features: {string.Join(',', missing)}",
            });
        foreach (var name in missing)
            cpu.SetFeature(name, CpuFeaturePolicy.Disable);
        foreach (var name in extra)
            cpu.SetFeature(name, CpuFeaturePolicy.Require);
    }
}
