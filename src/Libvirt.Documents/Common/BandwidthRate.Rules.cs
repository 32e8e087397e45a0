namespace Libvirt.Documents;

public sealed partial class BandwidthRate
{
    /// <summary>True when a floor was given, be it 0.</summary>
    public bool HasFloor { get; set; }

    partial void OnAttributesRead(XmlPullReader reader) => HasFloor = reader.TryGetAttribute("floor", out _);
}
