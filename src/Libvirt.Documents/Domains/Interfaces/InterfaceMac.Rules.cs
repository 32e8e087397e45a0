namespace Libvirt.Documents.Domains;

public sealed partial class InterfaceMac
{
    /// <summary>Without an address one is chosen, as when the whole element is absent.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (!reader.TryGetAttribute("address", out _))
            Address = MacAddress.NewRandom();
    }
}
