namespace Libvirt.Documents.Domains;

/// <summary>A codec (<c>codec</c>).</summary>
[XmlType]
public sealed partial class SoundCodec
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true, Data = "'duplex' | 'micro' | 'output'")]
    public string Type { get; set; } = "";
}
