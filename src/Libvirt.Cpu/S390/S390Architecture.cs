using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.S390;

/// <summary>s390: QEMU alone knows models and features; it checks whether a guest can run.</summary>
public sealed class S390Architecture : CpuArchitecture
{
    private S390Architecture()
    {
    }

    /// <summary>The only one; there is no data.</summary>
    public static S390Architecture Instance { get; } = new();

    /// <inheritdoc/>
    public override IReadOnlyList<string> Architectures { get; } = ["s390x", "s390"];

    /// <inheritdoc/>
    public override string? VendorOf(string model) => model is "max" or "qemu" ? null : "IBM";

    /// <inheritdoc/>
    public override CpuComparison Compare(DomainCpu? host, DomainCpu cpu) => CpuComparison.Identical;

    /// <inheritdoc/>
    public override void ValidateFeatures(DomainCpu cpu)
    {
        foreach (var feature in cpu.Features)
            if (feature.Policy is not (null or CpuFeaturePolicy.Require or CpuFeaturePolicy.Disable))
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Cpu, "only cpu feature policies 'require' and 'disable' are supported for s390x");
    }

    /// <inheritdoc/>
    protected override void UpdateGuest(DomainCpu guest, DomainCpu? host)
    {
        if (guest.Mode is CpuMode.Custom)
        {
            if (guest.Match is CpuMatch.Minimum)
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Cpu, "match mode minimum not supported");
            return;
        }
        guest.TakeHostModel(host ?? throw CpuErrors.UnknownHost(), withVendor: true);
    }
}
