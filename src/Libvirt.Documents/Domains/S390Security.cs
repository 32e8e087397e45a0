namespace Libvirt.Documents.Domains;

/// <summary>Protected virtualization of s390.</summary>
[XmlType]
public sealed partial class S390Security : LaunchSecurity
{

}
