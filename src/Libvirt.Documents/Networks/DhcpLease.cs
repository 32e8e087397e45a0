namespace Libvirt.Documents.Networks;

/// <summary>How long an address is lent (<c>lease</c>).</summary>
[XmlType]
public sealed partial class DhcpLease
{
    /// <summary>In <see cref="Unit"/>; 0 is for ever.</summary>
    [XmlAttribute("expiry", Needed = true)]
    public ulong Expiry { get; set; }

    /// <summary>Attribute <c>unit</c>.</summary>
    [XmlAttribute("unit", When = nameof(HasEnd))]
    public LeaseUnit? Unit { get; set; }
}
