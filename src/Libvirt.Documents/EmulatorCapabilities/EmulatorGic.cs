namespace Libvirt.Documents.EmulatorCapabilities;

/// <summary>A version of the generic interrupt controller (<c>gic</c>).</summary>
[XmlType]
public sealed partial class EmulatorGic
{
    /// <summary>2 or 3.</summary>
    [XmlAttribute("version")]
    public uint? Version { get; set; }

    /// <summary>Whether KVM has it.</summary>
    [XmlAttribute("kernel")]
    public bool? Kernel { get; set; }

    /// <summary>Whether QEMU has it.</summary>
    [XmlAttribute("emulated")]
    public bool? Emulated { get; set; }
}
