namespace Libvirt.Documents.Domains;

/// <summary>NVRAM of pSeries (<c>nvram</c>).</summary>
[XmlType]
public sealed partial class NvramDevice : DomainDevice
{

}
