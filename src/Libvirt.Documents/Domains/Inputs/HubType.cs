namespace Libvirt.Documents.Domains;

/// <summary>Kind of hub.</summary>
[XmlEnum]
public enum HubType
{
    /// <summary><c>usb</c></summary>
    Usb,
}
