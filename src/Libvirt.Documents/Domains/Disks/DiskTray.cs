namespace Libvirt.Documents.Domains;

/// <summary>State of the tray.</summary>
[XmlEnum]
public enum DiskTray
{
    /// <summary><c>closed</c></summary>
    Closed,

    /// <summary><c>open</c></summary>
    Open,
}
