namespace Libvirt.Documents.EmulatorCapabilities;

/// <summary>Something that depends on the accelerator.</summary>
[XmlType]
[XmlVariant("hostCPU", typeof(EmulatorHostCpu))]
[XmlVariant("cpu", typeof(EmulatorCpuModel))]
[XmlVariant("machine", typeof(EmulatorMachineType))]
public abstract partial class AcceleratorEntry
{
    /// <summary>The accelerator: "kvm", "hvf", "tcg".</summary>
    [XmlAttribute("type", First = true)]
    public string? Accelerator { get; set; }
}
