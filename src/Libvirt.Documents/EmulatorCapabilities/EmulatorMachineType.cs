namespace Libvirt.Documents.EmulatorCapabilities;

/// <summary>A machine (<c>machine</c>).</summary>
[XmlType]
public sealed partial class EmulatorMachineType : AcceleratorEntry
{
    /// <summary>Its own name, such as "pc-q35-9.2".</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }

    /// <summary>A shorter name for it, such as "q35".</summary>
    [XmlAttribute("alias")]
    public string? Alias { get; set; }

    /// <summary>Whether processors can be plugged; only true is written.</summary>
    [XmlAttribute("hotplugCpus", Omit = false)]
    public bool? HotplugCpus { get; set; }

    /// <summary>Most virtual CPUs; absent when unknown.</summary>
    [XmlAttribute("maxCpus", Omit = 0u)]
    public uint? MaximumCpus { get; set; }

    /// <summary>Whether QEMU takes it when none is named; only true is written.</summary>
    [XmlAttribute("default", Omit = false)]
    public bool? Default { get; set; }

    /// <summary>Type of the processor that QEMU gives it.</summary>
    [XmlAttribute("defaultCPU")]
    public string? DefaultCpu { get; set; }

    /// <summary>Whether memory of NUMA cells can be given without a backend; only true is written.</summary>
    [XmlAttribute("numaMemSupported", Omit = false)]
    public bool? NumaMemory { get; set; }

    /// <summary>Name of its memory's backend.</summary>
    [XmlAttribute("defaultRAMid")]
    public string? DefaultMemory { get; set; }

    /// <summary>Whether it should not be used any more; only true is written.</summary>
    [XmlAttribute("deprecated", Omit = false)]
    public bool? Deprecated { get; set; }

    /// <summary>Whether it has ACPI; null when unknown.</summary>
    [XmlAttribute("acpi")]
    public bool? Acpi { get; set; }
}
