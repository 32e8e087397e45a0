namespace Libvirt.Documents.Domains;

/// <summary>Features of the machine (<c>features</c>).</summary>
[XmlType]
public sealed partial class DomainFeatures
{
    /// <summary>Element <c>acpi</c>.</summary>
    [XmlElement("acpi")]
    [GuestAbi("feature 'acpi'")]
    public bool Acpi { get; set; }

    /// <summary>Element <c>apic</c>.</summary>
    [XmlElement("apic")]
    [GuestAbi("feature 'apic'")]
    public ApicFeature? Apic { get; set; }

    /// <summary>Element <c>pae</c>.</summary>
    [XmlElement("pae")]
    [GuestAbi("feature 'pae'")]
    public bool Pae { get; set; }

    /// <summary>Element <c>hap</c>.</summary>
    [XmlElement("hap", Attribute = "state", OnOff = true, IfMissing = true)]
    [GuestAbi("feature 'hap'")]
    public bool? Hap { get; set; }

    /// <summary>Element <c>viridian</c>.</summary>
    [XmlElement("viridian")]
    [GuestAbi("feature 'viridian'")]
    public bool Viridian { get; set; }

    /// <summary>Element <c>privnet</c>.</summary>
    [XmlElement("privnet")]
    [GuestAbi("feature 'privnet'")]
    public bool PrivateNetwork { get; set; }

    /// <summary>Element <c>hyperv</c>.</summary>
    [XmlElement("hyperv")]
    [GuestAbi("HyperV enlightenment")]
    public HypervFeatures? Hyperv { get; set; }

    /// <summary>Element <c>kvm</c>.</summary>
    [XmlElement("kvm")]
    [GuestAbi("KVM feature")]
    public KvmFeatures? Kvm { get; set; }

    /// <summary>Element <c>pvspinlock</c>.</summary>
    [XmlElement("pvspinlock", Attribute = "state", OnOff = true, IfMissing = true)]
    [GuestAbi("feature 'pvspinlock'")]
    public bool? PvSpinlock { get; set; }

    /// <summary>Element <c>capabilities</c>.</summary>
    [XmlElement("capabilities")]
    public CapabilityFeatures? Capabilities { get; set; }

    /// <summary>Element <c>pmu</c>.</summary>
    [XmlElement("pmu", Attribute = "state", OnOff = true, IfMissing = true)]
    [GuestAbi("feature 'pmu'")]
    public bool? Pmu { get; set; }

    /// <summary>Element <c>vmport</c>.</summary>
    [XmlElement("vmport", Attribute = "state", OnOff = true, IfMissing = true)]
    [GuestAbi("feature 'vmport'")]
    public bool? VmPort { get; set; }

    /// <summary>Element <c>gic</c>.</summary>
    [XmlElement("gic")]
    [GuestAbi("GIC feature")]
    public GicFeature? Gic { get; set; }

    /// <summary>Element <c>smm</c>.</summary>
    [XmlElement("smm")]
    [GuestAbi("SMM feature")]
    public SmmFeature? Smm { get; set; }

    /// <summary>Element <c>ioapic</c>.</summary>
    [XmlElement("ioapic", Attribute = "driver")]
    [GuestAbi("feature 'ioapic'")]
    public IoApicDriver? IoApic { get; set; }

    /// <summary>Element <c>hpt</c>.</summary>
    [XmlElement("hpt")]
    [GuestAbi("HPT feature")]
    public HptFeature? Hpt { get; set; }

    /// <summary>Element <c>vmcoreinfo</c>.</summary>
    [XmlElement("vmcoreinfo", Attribute = "state", OnOff = true, IfMissing = true)]
    [GuestAbi("feature 'vmcoreinfo'")]
    public bool? VmCoreInfo { get; set; }

    /// <summary>Element <c>htm</c>.</summary>
    [XmlElement("htm", Attribute = "state", OnOff = true, IfMissing = true)]
    [GuestAbi("feature 'htm'")]
    public bool? Htm { get; set; }

    /// <summary>Element <c>nested-hv</c>.</summary>
    [XmlElement("nested-hv", Attribute = "state", OnOff = true, IfMissing = true)]
    [GuestAbi("feature 'nested-hv'")]
    public bool? NestedHypervisor { get; set; }

    /// <summary>Element <c>msrs</c>.</summary>
    [XmlElement("msrs", Attribute = "unknown", Required = true)]
    [GuestAbi("MSRS feature")]
    public MsrsUnknown? Msrs { get; set; }

    /// <summary>Element <c>ccf-assist</c>.</summary>
    [XmlElement("ccf-assist", Attribute = "state", OnOff = true, IfMissing = true)]
    [GuestAbi("feature 'ccf-assist'")]
    public bool? CcfAssist { get; set; }

    /// <summary>Element <c>xen</c>.</summary>
    [XmlElement("xen")]
    [GuestAbi("Xen feature")]
    public XenFeatures? Xen { get; set; }

    /// <summary>Element <c>cfpc</c>.</summary>
    [XmlElement("cfpc", Attribute = "value")]
    [GuestAbi("feature 'cfpc'")]
    public CfpcValue? Cfpc { get; set; }

    /// <summary>Element <c>sbbc</c>.</summary>
    [XmlElement("sbbc", Attribute = "value")]
    [GuestAbi("feature 'sbbc'")]
    public SbbcValue? Sbbc { get; set; }

    /// <summary>Element <c>ibs</c>.</summary>
    [XmlElement("ibs", Attribute = "value")]
    [GuestAbi("feature 'ibs'")]
    public IbsValue? Ibs { get; set; }

    /// <summary>Element <c>tcg</c>.</summary>
    [XmlElement("tcg")]
    public TcgFeatures? Tcg { get; set; }

    /// <summary>Element <c>async-teardown</c>.</summary>
    [XmlElement("async-teardown", Attribute = "enabled", IfMissing = true)]
    public bool? AsyncTeardown { get; set; }

    /// <summary>Element <c>ras</c>.</summary>
    [XmlElement("ras", Attribute = "state", OnOff = true, IfMissing = true)]
    [GuestAbi("feature 'ras'")]
    public bool? Ras { get; set; }

    /// <summary>Element <c>ps2</c>.</summary>
    [XmlElement("ps2", Attribute = "state", OnOff = true, IfMissing = true)]
    [GuestAbi("feature 'ps2'")]
    public bool? Ps2 { get; set; }

    /// <summary>Element <c>aia</c>.</summary>
    [XmlElement("aia", Attribute = "value")]
    [GuestAbi("feature 'aia'")]
    public AiaValue? Aia { get; set; }
}
