namespace Libvirt.Documents.Domains;

/// <summary>Profile of the emulator (<c>profile</c>).</summary>
[XmlType]
public sealed partial class TpmProfile
{
    /// <summary>Attribute <c>source</c>.</summary>
    [XmlAttribute("source")]
    public string? Source { get; set; }

    /// <summary>Attribute <c>removeDisabled</c>.</summary>
    [XmlAttribute("removeDisabled")]
    public TpmProfileRemoval? RemoveDisabled { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }
}
