namespace Libvirt.Documents.Domains;

/// <summary>Hyper-V enlightenments (<c>hyperv</c>).</summary>
[XmlType]
public sealed partial class HypervFeatures
{
    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode")]
    public HypervMode? Mode { get; set; }

    /// <summary>Element <c>relaxed</c>.</summary>
    [XmlElement("relaxed", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? Relaxed { get; set; }

    /// <summary>Element <c>vapic</c>.</summary>
    [XmlElement("vapic", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? Vapic { get; set; }

    /// <summary>Element <c>spinlocks</c>.</summary>
    [XmlElement("spinlocks")]
    public HypervSpinlocks? Spinlocks { get; set; }

    /// <summary>Element <c>vpindex</c>.</summary>
    [XmlElement("vpindex", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? VpIndex { get; set; }

    /// <summary>Element <c>runtime</c>.</summary>
    [XmlElement("runtime", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? Runtime { get; set; }

    /// <summary>Element <c>synic</c>.</summary>
    [XmlElement("synic", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? Synic { get; set; }

    /// <summary>Element <c>stimer</c>.</summary>
    [XmlElement("stimer")]
    public HypervTimer? Timer { get; set; }

    /// <summary>Element <c>reset</c>.</summary>
    [XmlElement("reset", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? Reset { get; set; }

    /// <summary>Element <c>vendor_id</c>.</summary>
    [XmlElement("vendor_id")]
    public HypervVendor? VendorId { get; set; }

    /// <summary>Element <c>frequencies</c>.</summary>
    [XmlElement("frequencies", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? Frequencies { get; set; }

    /// <summary>Element <c>reenlightenment</c>.</summary>
    [XmlElement("reenlightenment", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? Reenlightenment { get; set; }

    /// <summary>Element <c>tlbflush</c>.</summary>
    [XmlElement("tlbflush")]
    public HypervTlbFlush? TlbFlush { get; set; }

    /// <summary>Element <c>ipi</c>.</summary>
    [XmlElement("ipi", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? Ipi { get; set; }

    /// <summary>Element <c>evmcs</c>.</summary>
    [XmlElement("evmcs", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? Evmcs { get; set; }

    /// <summary>Element <c>avic</c>.</summary>
    [XmlElement("avic", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? Avic { get; set; }

    /// <summary>Element <c>emsr_bitmap</c>.</summary>
    [XmlElement("emsr_bitmap", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? EmsrBitmap { get; set; }

    /// <summary>Element <c>xmm_input</c>.</summary>
    [XmlElement("xmm_input", Attribute = "state", OnOff = true, Required = true, Needed = false)]
    public bool? XmmInput { get; set; }
}
