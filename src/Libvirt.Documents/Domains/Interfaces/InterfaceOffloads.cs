namespace Libvirt.Documents.Domains;

/// <summary>Offloads (<c>host</c>, <c>guest</c>).</summary>
[XmlType]
public sealed partial class InterfaceOffloads
{
    /// <summary>Attribute <c>csum</c>.</summary>
    [XmlAttribute("csum", OnOff = true)]
    public bool? Checksum { get; set; }

    /// <summary>Attribute <c>gso</c>.</summary>
    [XmlAttribute("gso", OnOff = true)]
    public bool? Gso { get; set; }

    /// <summary>Attribute <c>tso4</c>.</summary>
    [XmlAttribute("tso4", OnOff = true)]
    public bool? Tso4 { get; set; }

    /// <summary>Attribute <c>tso6</c>.</summary>
    [XmlAttribute("tso6", OnOff = true)]
    public bool? Tso6 { get; set; }

    /// <summary>Attribute <c>ecn</c>.</summary>
    [XmlAttribute("ecn", OnOff = true)]
    public bool? Ecn { get; set; }

    /// <summary>Attribute <c>ufo</c>.</summary>
    [XmlAttribute("ufo", OnOff = true)]
    public bool? Ufo { get; set; }

    /// <summary>Attribute <c>mrg_rxbuf</c>.</summary>
    [XmlAttribute("mrg_rxbuf", OnOff = true)]
    public bool? MergeableBuffers { get; set; }
}
