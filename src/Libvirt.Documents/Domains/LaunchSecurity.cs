namespace Libvirt.Documents.Domains;

/// <summary>Memory encryption (<c>launchSecurity</c>).</summary>
[XmlType(Selector = "type")]
[XmlVariant("sev", typeof(SevSecurity))]
[XmlVariant("sev-snp", typeof(SevSnpSecurity))]
[XmlVariant("s390-pv", typeof(S390Security))]
[XmlVariant("tdx", typeof(TdxSecurity))]
public abstract partial class LaunchSecurity
{

}
