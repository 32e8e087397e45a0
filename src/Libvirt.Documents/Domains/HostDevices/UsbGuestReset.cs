namespace Libvirt.Documents.Domains;

/// <summary>Whether a guest may reset a USB device.</summary>
[XmlEnum]
public enum UsbGuestReset
{
    /// <summary><c>off</c></summary>
    Off,

    /// <summary><c>uninitialized</c></summary>
    Uninitialized,

    /// <summary><c>on</c></summary>
    On,
}
