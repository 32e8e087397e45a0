namespace Libvirt.Documents.Filters;

/// <summary>Direction of a packet, as the guest sees it.</summary>
[XmlEnum]
public enum RuleDirection
{
    /// <summary>To the guest.</summary>
    In,

    /// <summary>From the guest.</summary>
    Out,

    /// <summary>Both.</summary>
    [XmlName("inout")]
    InOut,
}
