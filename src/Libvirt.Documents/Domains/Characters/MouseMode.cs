namespace Libvirt.Documents.Domains;

/// <summary>Who draws the pointer.</summary>
[XmlEnum]
public enum MouseMode
{
    /// <summary><c>server</c></summary>
    Server,

    /// <summary><c>client</c></summary>
    Client,
}
