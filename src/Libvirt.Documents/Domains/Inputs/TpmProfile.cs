namespace Libvirt.Documents.Domains;

/// <summary>Profile of the emulator (<c>profile</c>).</summary>
[XmlType]
public sealed partial class TpmProfile
{
    /// <summary>Attribute <c>source</c>.</summary>
    [XmlAttribute("source", Data = "/[A-Za-z0-9.\\-:]+/")]
    public string? Source { get; set; }

    /// <summary>Attribute <c>removeDisabled</c>.</summary>
    [XmlAttribute("removeDisabled", Data = "'check' | 'fips-host'")]
    public TpmProfileRemoval? RemoveDisabled { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Data = "/[A-Za-z0-9.\\-:]+/")]
    public string? Name { get; set; }
}
