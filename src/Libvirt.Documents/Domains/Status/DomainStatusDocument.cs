using Libvirt.Documents.Domains.Status;

namespace Libvirt.Documents;

/// <summary>What the daemon keeps about a running domain (<c>domstatus</c>). <see cref="ParseOptions.DomainPrivateData"/> says what the driver adds.</summary>
[XmlDocument("domstatus", ErrorDomain.Domain, Schema = "")]
public sealed partial class DomainStatusDocument
{
    /// <summary>Attribute <c>state</c>.</summary>
    [XmlAttribute("state", Required = true, Missing = "missing domain state", MissingCode = ErrorNumber.InternalError, Invalid = "invalid domain state '{0}'", InvalidCode = ErrorNumber.InternalError)]
    public DomainStatusState State { get; set; }

    /// <summary>Why it is in this state, in the words of the state.</summary>
    [XmlAttribute("reason")]
    public string? Reason { get; set; }

    /// <summary>Number of the hypervisor's process.</summary>
    [XmlAttribute("pid", Invalid = "invalid pid", InvalidCode = ErrorNumber.InternalError)]
    public int Pid { get; set; }

    /// <summary>What was done to the domain that nobody supports.</summary>
    [XmlElement("taint", Attribute = "flag", Invalid = "unknown taint flag {0}", InvalidCode = ErrorNumber.InternalError)]
    public List<DomainTaint> Taints { get; set; } = [];

    /// <summary>What the domain uses that will go away, in words.</summary>
    [XmlElement("deprecation")]
    public List<string> Deprecations { get; set; } = [];

    /// <summary>The driver's part.</summary>
    [XmlInline]
    public DomainPrivateData PrivateData { get; set; } = new();

    /// <summary>The domain as it runs.</summary>
    [XmlElement("domain", Required = true, Missing = "missing domain definition in status", MissingCode = ErrorNumber.InternalError)]
    public DomainDocument? Domain { get; set; }
}
