namespace Libvirt.Documents.Domains;

/// <summary>Not plugged in.</summary>
[XmlType]
public sealed partial class UnassignedAddress : DeviceAddress
{

}
