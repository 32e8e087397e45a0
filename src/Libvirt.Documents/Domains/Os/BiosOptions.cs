namespace Libvirt.Documents.Domains;

/// <summary>Options of the BIOS (<c>bios</c>).</summary>
[XmlType]
public sealed partial class BiosOptions
{
    /// <summary>Attribute <c>useserial</c>.</summary>
    [XmlAttribute("useserial", Custom = true)]
    public bool? UseSerial { get; set; }

    /// <summary>Milliseconds; -1 for never.</summary>
    [XmlAttribute("rebootTimeout", Data = "int[-1..32767]")]
    public int? RebootTimeout { get; set; }
}
