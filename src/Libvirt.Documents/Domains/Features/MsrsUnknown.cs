namespace Libvirt.Documents.Domains;

/// <summary>What unknown model-specific registers do.</summary>
[XmlEnum]
public enum MsrsUnknown
{
    /// <summary><c>ignore</c></summary>
    Ignore,

    /// <summary><c>fault</c></summary>
    Fault,
}
