namespace Libvirt.Documents.Domains;

/// <summary>Role in a bond.</summary>
[XmlEnum]
public enum TeamingType
{
    /// <summary><c>persistent</c></summary>
    Persistent,

    /// <summary><c>transient</c></summary>
    Transient,
}
