namespace Libvirt.Documents.Domains;

/// <summary>A codec (<c>codec</c>).</summary>
[XmlType]
public sealed partial class SoundCodec
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true, Invalid = "unknown codec type '{0}'", Data = "'duplex' | 'micro' | 'output'")]
    public SoundCodecType Type { get; set; }
}
