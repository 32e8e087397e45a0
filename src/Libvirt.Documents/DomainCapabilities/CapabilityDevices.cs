namespace Libvirt.Documents.DomainCapabilities;

/// <summary>Devices that a guest can have (<c>devices</c>).</summary>
[XmlType]
public sealed partial class CapabilityDevices
{
    /// <summary>Element <c>disk</c>.</summary>
    [XmlElement("disk")]
    public CapabilityGroup? Disk { get; set; }

    /// <summary>Element <c>graphics</c>.</summary>
    [XmlElement("graphics")]
    public CapabilityGroup? Graphics { get; set; }

    /// <summary>Element <c>video</c>.</summary>
    [XmlElement("video")]
    public CapabilityGroup? Video { get; set; }

    /// <summary>Element <c>hostdev</c>.</summary>
    [XmlElement("hostdev")]
    public CapabilityGroup? HostDevice { get; set; }

    /// <summary>Element <c>rng</c>.</summary>
    [XmlElement("rng")]
    public CapabilityGroup? Random { get; set; }

    /// <summary>Element <c>filesystem</c>.</summary>
    [XmlElement("filesystem")]
    public CapabilityGroup? FileSystem { get; set; }

    /// <summary>Element <c>tpm</c>.</summary>
    [XmlElement("tpm")]
    public CapabilityGroup? Tpm { get; set; }

    /// <summary>Element <c>redirdev</c>.</summary>
    [XmlElement("redirdev")]
    public CapabilityGroup? Redirection { get; set; }

    /// <summary>Element <c>channel</c>.</summary>
    [XmlElement("channel")]
    public CapabilityGroup? Channel { get; set; }

    /// <summary>Element <c>crypto</c>.</summary>
    [XmlElement("crypto")]
    public CapabilityGroup? Crypto { get; set; }

    /// <summary>Element <c>interface</c>.</summary>
    [XmlElement("interface")]
    public CapabilityGroup? Interface { get; set; }

    /// <summary>Element <c>panic</c>.</summary>
    [XmlElement("panic")]
    public CapabilityGroup? Panic { get; set; }

    /// <summary>Element <c>console</c>.</summary>
    [XmlElement("console")]
    public CapabilityGroup? Console { get; set; }
}
