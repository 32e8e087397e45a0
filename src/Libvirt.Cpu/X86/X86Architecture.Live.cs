using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.X86;

public sealed partial class X86Architecture
{
    private const uint ArchitecturalCapabilities = 0x10a;

    /// <summary>Makes a guest's processor what the hypervisor really gave to it; its check is full from then on.</summary>
    /// <param name="cpu">Is changed when its mode is custom. With host-passthrough and maximum only a full check looks at the features that the document names.</param>
    /// <param name="enabled">Features that the guest has.</param>
    /// <param name="disabled">Features that the hypervisor says it was to have and has not.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: check='full' and they differ</exception>
    public void UpdateLive(DomainCpu cpu, X86FeatureSet enabled, X86FeatureSet disabled)
    {
        bool whatever = cpu.Mode is CpuMode.HostPassthrough or CpuMode.Maximum, full = cpu.Check is CpuCheck.Full;
        if (whatever && !full)
            return;
        var wanted = X86Processor.Of(Map, cpu).Features;
        var unwanted = X86Processor.WithPolicy(Map, cpu, CpuFeaturePolicy.Disable);
        var (extra, missing) = (new List<string>(), new List<string>());
        for (int i = 0; i < Map.Features.Count; i++)
        {
            var name = Map.Features[i].Name;
            // What QEMU dropped counts although it is not known as a part of the model: some versions of the model have it.
            if (disabled.Contains(i) || wanted.Contains(i) && !enabled.Contains(i) && IsVisible(i, enabled))
            {
                missing.Add(name);
                if (!full)
                    cpu.SetFeature(name, CpuFeaturePolicy.Disable);
            }
            else if (enabled.Contains(i) && !wanted.Contains(i) && (!whatever || unwanted.Contains(i)) && IsVisible(i, enabled))
            {
                extra.Add(name);
                if (!full)
                    cpu.SetFeature(name, CpuFeaturePolicy.Require);
            }
        }
        if (full && extra.Count + missing.Count > 0)
            throw Mismatch(extra, missing);
        cpu.Check = CpuCheck.Full;
    }

    /// <summary>Bits of a register that the guest is not told to have say nothing. Native requires them, and then refuses to restore the guest: QEMU clears them with the register.</summary>
    private bool IsVisible(int feature, X86FeatureSet enabled)
        => Map.Features[feature].Register is not { IsMsr: true, Leaf: ArchitecturalCapabilities } || enabled.Contains(Map.FindFeature("arch-capabilities"));

    private static LibvirtException Mismatch(List<string> extra, List<string> missing)
        => LibvirtException.OperationFailed(ErrorDomain.Cpu, "guest CPU doesn't match specification: " + (extra, missing) switch
        {
            ({ Count: > 0 }, { Count: > 0 }) => $"extra features: {string.Join(',', extra)}, missing features: {string.Join(',', missing)}",
            ({ Count: > 0 }, _) => $"extra features: {string.Join(',', extra)}",
            _ => $"missing features: {string.Join(',', missing)}",
        });
}
