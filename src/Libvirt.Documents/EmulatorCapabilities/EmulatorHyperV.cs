namespace Libvirt.Documents.EmulatorCapabilities;

/// <summary>What of Hyper-V guests can be shown (<c>hypervCapabilities</c>).</summary>
[XmlType]
public sealed partial class EmulatorHyperV
{
    /// <summary>Whether there is any.</summary>
    [XmlAttribute("supported")]
    public bool? Supported { get; set; }

    /// <summary>libvirt's names of the enlightenments.</summary>
    [XmlElement("cap", Attribute = "name")]
    public List<string> Enlightenments { get; set; } = [];
}
