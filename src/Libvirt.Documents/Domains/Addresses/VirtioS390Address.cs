namespace Libvirt.Documents.Domains;

/// <summary>Virtio on s390 without channels.</summary>
[XmlType]
public sealed partial class VirtioS390Address : DeviceAddress
{

}
