namespace Libvirt.Documents.Domains;

/// <summary>Plugged memory (<c>memory</c>).</summary>
[XmlType]
public sealed partial class MemoryDevice : DomainDevice
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Required = true)]
    [GuestAbi("memory device model")]
    public MemoryModel Model { get; set; }

    /// <summary>Attribute <c>access</c>.</summary>
    [XmlAttribute("access")]
    public MemoryAccessMode? Access { get; set; }

    /// <summary>Attribute <c>discard</c>.</summary>
    [XmlAttribute("discard")]
    public bool? Discard { get; set; }

    /// <summary>Element <c>uuid</c>.</summary>
    [XmlElement("uuid", Invalid = "malformed uuid element", InvalidCode = ErrorNumber.InternalError, Data = "%uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source", OmitEmpty = true)]
    public MemoryDeviceSource? Source { get; set; }

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target", Needed = true)]
    [GuestAbi("memory device target")]
    public MemoryDeviceTarget Target { get; set; } = new();
}
