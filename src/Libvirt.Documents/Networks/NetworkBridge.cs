namespace Libvirt.Documents.Networks;

/// <summary>The bridge on the host (<c>bridge</c>).</summary>
[XmlType]
public sealed partial class NetworkBridge
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Data = "%deviceName")]
    public string? Name { get; set; }

    /// <summary>Firewall zone.</summary>
    [XmlAttribute("zone", Data = "%zoneName")]
    public string? Zone { get; set; }

    /// <summary>Spanning tree.</summary>
    [XmlAttribute("stp", OnOff = true)]
    public bool? Stp { get; set; }

    /// <summary>Forward delay in seconds.</summary>
    [XmlAttribute("delay")]
    public ulong? Delay { get; set; }

    /// <summary>Attribute <c>macTableManager</c>.</summary>
    [XmlAttribute("macTableManager", Invalid = "Invalid macTableManager setting '{0}' in network", InvalidCode = ErrorNumber.XmlError)]
    public MacTableManager? MacTableManager { get; set; }
}
