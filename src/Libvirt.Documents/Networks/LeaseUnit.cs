namespace Libvirt.Documents.Networks;

/// <summary>Unit of a lease time.</summary>
[XmlEnum]
public enum LeaseUnit
{
    /// <summary><c>seconds</c></summary>
    Seconds,

    /// <summary><c>minutes</c></summary>
    Minutes,

    /// <summary><c>hours</c></summary>
    Hours,
}
