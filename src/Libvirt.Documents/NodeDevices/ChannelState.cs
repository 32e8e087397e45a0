namespace Libvirt.Documents.NodeDevices;

/// <summary>State of a channel device.</summary>
[XmlEnum]
public enum ChannelState
{
    /// <summary><c>online</c></summary>
    Online,

    /// <summary><c>offline</c></summary>
    Offline,
}
