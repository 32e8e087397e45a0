namespace Libvirt.Documents.Domains.Status;

/// <summary>State of a domain.</summary>
[XmlEnum]
public enum DomainStatusState
{
    /// <summary>Not known.</summary>
    [XmlName("no state")]
    NoState,

    /// <summary>It runs.</summary>
    [XmlName("running")]
    Running,

    /// <summary>It waits for something.</summary>
    [XmlName("idle")]
    Blocked,

    /// <summary>It is paused.</summary>
    [XmlName("paused")]
    Paused,

    /// <summary>It is shutting down.</summary>
    [XmlName("in shutdown")]
    Shutdown,

    /// <summary>It does not run.</summary>
    [XmlName("shut off")]
    Shutoff,

    /// <summary>It crashed.</summary>
    [XmlName("crashed")]
    Crashed,

    /// <summary>It sleeps.</summary>
    [XmlName("pmsuspended")]
    PmSuspended,
}
