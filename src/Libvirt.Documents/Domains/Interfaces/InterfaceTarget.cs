namespace Libvirt.Documents.Domains;

/// <summary>The device on the host (<c>target</c>).</summary>
[XmlType]
public sealed partial class InterfaceTarget
{
    /// <summary>Attribute <c>dev</c>.</summary>
    [XmlAttribute("dev", Needed = true, Data = "%deviceName")]
    public string? Device { get; set; }

    /// <summary>Attribute <c>managed</c>.</summary>
    [XmlAttribute("managed")]
    public bool? Managed { get; set; }
}
