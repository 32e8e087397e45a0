namespace Libvirt.Documents.Domains;

/// <summary>Version of ARM's interrupt controller.</summary>
[XmlEnum]
public enum GicVersion
{
    /// <summary><c>2</c></summary>
    [XmlName("2")]
    V2,

    /// <summary><c>3</c></summary>
    [XmlName("3")]
    V3,

    /// <summary><c>host</c></summary>
    Host,
}
