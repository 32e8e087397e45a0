namespace Libvirt.Documents.Domains;

/// <summary>The boot menu (<c>bootmenu</c>).</summary>
[XmlType]
public sealed partial class BootMenu
{
    /// <summary>Attribute <c>enable</c>.</summary>
    [XmlAttribute("enable", Needed = true)]
    public bool? Enable { get; set; }

    /// <summary>Milliseconds.</summary>
    [XmlAttribute("timeout", Data = "int[0..65535]")]
    public uint? Timeout { get; set; }
}
