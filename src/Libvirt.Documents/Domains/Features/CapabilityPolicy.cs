namespace Libvirt.Documents.Domains;

/// <summary>What happens to capabilities that are not listed.</summary>
[XmlEnum]
public enum CapabilityPolicy
{
    /// <summary><c>default</c></summary>
    Default,

    /// <summary><c>allow</c></summary>
    Allow,

    /// <summary><c>deny</c></summary>
    Deny,
}
