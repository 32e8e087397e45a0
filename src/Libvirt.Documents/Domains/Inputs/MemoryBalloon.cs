namespace Libvirt.Documents.Domains;

/// <summary>The memory balloon (<c>memballoon</c>).</summary>
[XmlType]
public sealed partial class MemoryBalloon : DomainDevice
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Required = true)]
    [GuestAbi("balloon model")]
    public MemoryBalloonModel Model { get; set; }

    /// <summary>Attribute <c>autodeflate</c>.</summary>
    [XmlAttribute("autodeflate", OnOff = true)]
    public bool? AutoDeflate { get; set; }

    /// <summary>Attribute <c>freePageReporting</c>.</summary>
    [XmlAttribute("freePageReporting", OnOff = true)]
    public bool? FreePageReporting { get; set; }

    /// <summary>Seconds.</summary>
    [XmlElement("stats", Attribute = "period", When = nameof(HasPeriod), Data = "%positive")]
    public int? StatsPeriod { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true, AfterBase = true)]
    public VirtioDriver? Driver { get; set; }
}
