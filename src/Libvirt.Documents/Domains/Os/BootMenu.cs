namespace Libvirt.Documents.Domains;

/// <summary>The boot menu (<c>bootmenu</c>).</summary>
[XmlType]
public sealed partial class BootMenu
{
    /// <summary>Attribute <c>enable</c>.</summary>
    [XmlAttribute("enable")]
    public bool? Enable { get; set; }

    /// <summary>Milliseconds.</summary>
    [XmlAttribute("timeout")]
    public uint? Timeout { get; set; }
}
