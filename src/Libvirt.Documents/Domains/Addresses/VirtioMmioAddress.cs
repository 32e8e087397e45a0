namespace Libvirt.Documents.Domains;

/// <summary>Memory-mapped virtio.</summary>
[XmlType]
public sealed partial class VirtioMmioAddress : DeviceAddress
{

}
