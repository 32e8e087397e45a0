namespace Libvirt.Documents;

public sealed partial class BandwidthRate
{
    /// <summary>True when a floor was given, be it 0.</summary>
    public bool HasFloor { get; set; }

    partial void OnAttributesRead(XmlPullReader reader) 
    {
        HasFloor = reader.TryGetAttribute("floor", out _);
        if (!HasFloor && !reader.TryGetAttribute("average", out _))
            throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.XmlDetail, "Missing mandatory average or floor attributes");
    }
}
