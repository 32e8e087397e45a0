namespace Libvirt.Documents.EmulatorCapabilities;

/// <summary>What of Hyper-V guests can be shown (<c>hypervCapabilities</c>).</summary>
[XmlType]
public sealed partial class EmulatorHyperV
{
    /// <summary>Whether there is any.</summary>
    [XmlAttribute("supported")]
    public bool? Supported { get; set; }

    /// <summary>libvirt's names of the enlightenments.</summary>
    [XmlElement("cap", Attribute = "name")]
    public List<string> Enlightenments { get; set; } = [];

    /// <summary>Timers that tell the guest directly.</summary>
    [XmlElement("stimer_direct", OnOff = true)]
    public bool? DirectTimers { get; set; }

    /// <summary>Hypercalls for flushing that a nested hypervisor need not see.</summary>
    [XmlElement("tlbflush_direct", OnOff = true)]
    public bool? DirectFlush { get; set; }

    /// <summary>Hypercalls for flushing in their extended form.</summary>
    [XmlElement("tlbflush_extended", OnOff = true)]
    public bool? ExtendedFlush { get; set; }
}
