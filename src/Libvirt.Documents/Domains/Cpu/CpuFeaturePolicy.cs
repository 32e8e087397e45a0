namespace Libvirt.Documents.Domains;

/// <summary>What is done with a feature.</summary>
[XmlEnum]
public enum CpuFeaturePolicy
{
    /// <summary><c>force</c></summary>
    Force,

    /// <summary><c>require</c></summary>
    Require,

    /// <summary><c>optional</c></summary>
    Optional,

    /// <summary><c>disable</c></summary>
    Disable,

    /// <summary><c>forbid</c></summary>
    Forbid,
}
