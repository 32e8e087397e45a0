namespace Libvirt.Documents.HostCapabilities;

/// <summary>A kind of guests (<c>guest</c>).</summary>
[XmlType]
public sealed partial class CapabilityGuest
{
    /// <summary>Element <c>os_type</c>.</summary>
    [XmlElement("os_type", Needed = true, Data = "'exe' | 'hvm' | 'linux' | 'uml' | 'xen'")]
    public string? OsType { get; set; }

    /// <summary>Element <c>arch</c>.</summary>
    [XmlElement("arch", Needed = true)]
    public GuestArchitecture? Architecture { get; set; }

    /// <summary>Element <c>features</c>.</summary>
    [XmlElement("features", Custom = true, Schema = "features { pae { empty }? & nonpae { empty }? & ia64_be { empty }? & cpuselection { empty }? & deviceboot { empty }? & externalSnapshot { empty }? & acpi { @default=%onOff & @toggle=%yesNo }? & apic { @default=%onOff & @toggle=%yesNo }? & disksnapshot { @default=%onOff & @toggle=%yesNo }? & hap { @default=%onOff & @toggle=%yesNo }? }")]
    public List<GuestFeature> Features { get; set; } = [];
}
