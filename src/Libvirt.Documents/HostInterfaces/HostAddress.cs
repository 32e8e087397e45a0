namespace Libvirt.Documents.HostInterfaces;

/// <summary>An address (<c>ip</c>).</summary>
[XmlType]
public sealed partial class HostAddress
{
    /// <summary>Kept as it was written.</summary>
    [XmlAttribute("address", Needed = true, Data = "%ipAddress")]
    public string? Address { get; set; }

    /// <summary>Bits of the network part; 0 when not told.</summary>
    [XmlAttribute("prefix", Omit = 0, Data = "int[0..128] | int[0..32]")]
    public int Prefix { get; set; }
}
