namespace Libvirt.Documents.Domains;

/// <summary>Kind of channel.</summary>
[XmlEnum]
public enum ChannelTargetType
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>guestfwd</c></summary>
    Guestfwd,

    /// <summary><c>virtio</c></summary>
    Virtio,

    /// <summary><c>xen</c></summary>
    Xen,
}
