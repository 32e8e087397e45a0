using Libvirt.Documents.Domains;

namespace Libvirt.Documents;

/// <summary>What QEMU's driver keeps beside the definition of a saved domain or of a snapshot with memory (<c>cookie</c>).</summary>
[XmlDocument("cookie", ErrorDomain.Qemu, Schema = "")]
public sealed partial class DomainSaveCookieDocument
{
    /// <summary>The CPU that the guest really had.</summary>
    [XmlElement("cpu")]
    public DomainCpu? Cpu { get; set; }

    /// <summary>The guest's network ran in a process of its own.</summary>
    [XmlElement("slirpHelper")]
    public bool SlirpHelper { get; set; }
}
