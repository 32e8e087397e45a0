namespace Libvirt.Documents.HostCapabilities;

public sealed partial class GuestFeature
{
    /// <summary>Name of the element: pae, acpi, cpuselection ...</summary>
    public string Name { get; set; } = "";
}
