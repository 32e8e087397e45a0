namespace Libvirt.Documents.Domains;

/// <summary>Persistent reservations (<c>reservations</c>).</summary>
[XmlType]
public sealed partial class DiskReservations
{
    /// <summary>Attribute <c>managed</c>.</summary>
    [XmlAttribute("managed", Required = true, Needed = false)]
    public bool Managed { get; set; }

    /// <summary>Attribute <c>migration</c>.</summary>
    [XmlAttribute("migration")]
    public bool? Migration { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source")]
    public ReservationSocket? Source { get; set; }
}
