namespace Libvirt.Documents.Domains;

/// <summary>Whether the guest has opened the channel.</summary>
[XmlEnum]
public enum ChannelState
{
    /// <summary><c>connected</c></summary>
    Connected,

    /// <summary><c>disconnected</c></summary>
    Disconnected,
}
