namespace Libvirt.Documents.Domains;

/// <summary>Label of one source (<c>seclabel</c>).</summary>
[XmlType]
[XmlSchema("@model? & (@relabel='no' | @labelskip='yes' | (@relabel='yes'? & label { text }+))")]
public sealed partial class SourceSecurityLabel
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model")]
    public string? Model { get; set; }

    /// <summary>Attribute <c>relabel</c>.</summary>
    [XmlAttribute("relabel", When = nameof(IsLabelled))]
    public bool? Relabel { get; set; }

    /// <summary>Attribute <c>labelskip</c>.</summary>
    [XmlAttribute("labelskip")]
    public bool? LabelSkip { get; set; }

    /// <summary>Element <c>label</c>.</summary>
    [XmlElement("label")]
    public string? Label { get; set; }
}
