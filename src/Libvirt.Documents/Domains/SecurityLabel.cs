namespace Libvirt.Documents.Domains;

/// <summary>Label of the guest (<c>seclabel</c>).</summary>
[XmlType]
[XmlSchema("""
    @model? & ((@type='dynamic'? & @relabel='yes'? & label? & imagelabel? & baselabel?)
    | (@type='static' & @relabel? & label & imagelabel?) | (@type='none' & @relabel='no'?))
    """)]
public sealed partial class SecurityLabel
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public SecurityLabelType? Type { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model")]
    public string? Model { get; set; }

    /// <summary>Attribute <c>relabel</c>.</summary>
    [XmlAttribute("relabel")]
    public bool? Relabel { get; set; }

    /// <summary>Element <c>label</c>.</summary>
    [XmlElement("label")]
    public string? Label { get; set; }

    /// <summary>Element <c>imagelabel</c>.</summary>
    [XmlElement("imagelabel", When = nameof(ShowsImageLabel))]
    public string? ImageLabel { get; set; }

    /// <summary>Element <c>baselabel</c>.</summary>
    [XmlElement("baselabel")]
    public string? BaseLabel { get; set; }
}
