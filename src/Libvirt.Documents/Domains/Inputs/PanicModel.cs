namespace Libvirt.Documents.Domains;

/// <summary>Kind of panic device.</summary>
[XmlEnum]
public enum PanicModel
{
    /// <summary><c>isa</c></summary>
    Isa,

    /// <summary><c>pseries</c></summary>
    Pseries,

    /// <summary><c>hyperv</c></summary>
    Hyperv,

    /// <summary><c>s390</c></summary>
    S390,

    /// <summary><c>pvpanic</c></summary>
    Pvpanic,
}
