namespace Libvirt.Documents.Domains;

public sealed partial class DomainCpu
{
    private const int VendorIdLength = 12, MaximumCacheLevel = 3;

    /// <summary>Without a model a custom CPU says only how its parts are arranged.</summary>
    private bool HasMode => Mode is not (null or CpuMode.Custom) || Model?.Name is not null;

    partial void OnRead(XmlPullReader reader)
    {
        if (Model?.Name is { Length: 0 })
            Model.Name = null;
        if (Mode is CpuMode.HostPassthrough or CpuMode.Maximum)
            Model = null;
        else if (Mode is null or CpuMode.Custom && Model?.Name is null && Vendor is not null)
            throw LibvirtException.Xml(ErrorDomain.Cpu, "CPU vendor specified without CPU model");
        if (Migratable is not null && Mode is not (CpuMode.HostPassthrough or CpuMode.Maximum))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Cpu, "Attribute migratable is only allowed for 'host-passthrough' / 'maximum' CPU mode");
        if (Model?.VendorId is { Length: not VendorIdLength })
            throw LibvirtException.Xml(ErrorDomain.Cpu, $"vendor_id must be exactly {VendorIdLength} characters long");
        if (Model?.VendorId?.Contains(',') == true)
            throw LibvirtException.Xml(ErrorDomain.Cpu, "vendor id is invalid");
        if (Cache?.Level is < 1 or > MaximumCacheLevel)
            throw LibvirtException.Xml(ErrorDomain.Cpu, $"invalid CPU cache level, must be in range [1,{MaximumCacheLevel}]");
        if (Model?.Name is null && Mode is null or CpuMode.Custom && Features.Count > 0)
            throw LibvirtException.Xml(ErrorDomain.Cpu, "Non-empty feature list specified without CPU model");
        for (int i = 1; i < Features.Count; i++)
            for (int j = 0; j < i; j++)
                if (Features[i].Name == Features[j].Name)
                    throw LibvirtException.Xml(ErrorDomain.Cpu, $"CPU feature '{Features[i].Name}' specified more than once");
        if (Mode is CpuMode.HostPassthrough or CpuMode.Maximum)
            Model = null;
        if (Mode == CpuMode.HostModel && Model?.Name is not null)
            Model.Fallback ??= CpuFallback.Allow;
        if (Model?.Name is null || Mode is not (null or CpuMode.Custom))
            return;
        Mode = CpuMode.Custom;
        Match ??= CpuMatch.Exact;
        Model.Fallback ??= CpuFallback.Allow;
    }

    /// <summary>The host's model needs no element; what it says about a fallback is kept, though.</summary>
    private bool ShowsModel => Mode != CpuMode.HostModel || Model is { Name: not null } or { VendorId: not null };

    private void ReadMode(XmlPullReader reader, int index)
    {
        if (!CpuModeNames.TryParse(reader.AttributeValue(index), out var mode))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Cpu, $"Invalid mode attribute '{reader.AttributeValue(index)}'");
        Mode = mode;
    }

    private void WriteMode(XmlBuffer buffer)
    {
        if (HasMode && Mode is { } mode)
            buffer.Attribute("mode", CpuModeNames.Text(mode));
    }
}
