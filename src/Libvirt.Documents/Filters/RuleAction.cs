namespace Libvirt.Documents.Filters;

/// <summary>What happens to a packet.</summary>
[XmlEnum]
public enum RuleAction
{
    /// <summary>Thrown away.</summary>
    Drop,

    /// <summary>Let through.</summary>
    Accept,

    /// <summary>Thrown away, and the sender is told.</summary>
    Reject,

    /// <summary>Back to the calling chain.</summary>
    Return,

    /// <summary>On to the next rule.</summary>
    Continue,
}
