namespace Libvirt.Documents.Domains;

/// <summary>Bus of a redirected device.</summary>
[XmlEnum]
public enum RedirectedBus
{
    /// <summary><c>usb</c></summary>
    Usb,
}
