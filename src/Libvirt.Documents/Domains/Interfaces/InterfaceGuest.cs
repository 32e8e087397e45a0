namespace Libvirt.Documents.Domains;

/// <summary>Name inside the container (<c>guest</c>).</summary>
[XmlType]
public sealed partial class InterfaceGuest
{
    /// <summary>Attribute <c>dev</c>.</summary>
    [XmlAttribute("dev", Data = "%deviceName")]
    public string? Device { get; set; }

    /// <summary>Attribute <c>actual</c>.</summary>
    [XmlAttribute("actual", Live = true, Data = "%deviceName")]
    public string? Actual { get; set; }
}
