namespace Libvirt.Documents.Domains;

/// <summary>Security of a channel.</summary>
[XmlEnum]
public enum SpiceMode
{
    /// <summary><c>any</c></summary>
    Any,

    /// <summary><c>secure</c></summary>
    Secure,

    /// <summary><c>insecure</c></summary>
    Insecure,
}
