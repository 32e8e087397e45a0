namespace Libvirt.Documents.DomainCapabilities;

/// <summary>What else is supported (<c>features</c>).</summary>
[XmlType]
public sealed partial class CapabilityFeatures
{
    /// <summary>Element <c>gic</c>.</summary>
    [XmlElement("gic")]
    public CapabilityGroup? Gic { get; set; }

    /// <summary>Element <c>vmcoreinfo</c>.</summary>
    [XmlElement("vmcoreinfo")]
    public CapabilityGroup? CoreInfo { get; set; }

    /// <summary>Element <c>genid</c>.</summary>
    [XmlElement("genid")]
    public CapabilityGroup? GenerationId { get; set; }

    /// <summary>Whether a chain of images can be given.</summary>
    [XmlElement("backingStoreInput")]
    public CapabilityGroup? BackingStoreInput { get; set; }

    /// <summary>Element <c>backup</c>.</summary>
    [XmlElement("backup")]
    public CapabilityGroup? Backup { get; set; }

    /// <summary>Element <c>async-teardown</c>.</summary>
    [XmlElement("async-teardown")]
    public CapabilityGroup? AsyncTeardown { get; set; }

    /// <summary>Element <c>s390-pv</c>.</summary>
    [XmlElement("s390-pv")]
    public CapabilityGroup? ProtectedVirtualization { get; set; }

    /// <summary>Element <c>ps2</c>.</summary>
    [XmlElement("ps2")]
    public CapabilityGroup? Ps2 { get; set; }

    /// <summary>Element <c>tdx</c>.</summary>
    [XmlElement("tdx", Since = "11.9")]
    public CapabilityGroup? Tdx { get; set; }

    /// <summary>Element <c>sev</c>.</summary>
    [XmlElement("sev")]
    public CapabilitySev? Sev { get; set; }

    /// <summary>Element <c>sgx</c>.</summary>
    [XmlElement("sgx")]
    public CapabilitySgx? Sgx { get; set; }

    /// <summary>Element <c>hyperv</c>.</summary>
    [XmlElement("hyperv")]
    public CapabilityGroup? HyperV { get; set; }

    /// <summary>Element <c>launchSecurity</c>.</summary>
    [XmlElement("launchSecurity")]
    public CapabilityGroup? LaunchSecurity { get; set; }
}
