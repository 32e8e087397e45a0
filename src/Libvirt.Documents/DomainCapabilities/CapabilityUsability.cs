namespace Libvirt.Documents.DomainCapabilities;

/// <summary>Whether a model can be run on the host.</summary>
[XmlEnum]
public enum CapabilityUsability
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>It can.</summary>
    Yes,

    /// <summary>It cannot.</summary>
    No,
}
