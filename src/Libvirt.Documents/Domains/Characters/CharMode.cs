namespace Libvirt.Documents.Domains;

/// <summary>Who calls whom.</summary>
[XmlEnum]
public enum CharMode
{
    /// <summary><c>connect</c></summary>
    Connect,

    /// <summary><c>bind</c></summary>
    Bind,
}
