namespace Libvirt.Documents.Domains;

/// <summary>What an I/O error does.</summary>
[XmlEnum]
public enum DiskErrorPolicy
{
    /// <summary><c>stop</c></summary>
    Stop,

    /// <summary><c>report</c></summary>
    Report,

    /// <summary><c>ignore</c></summary>
    Ignore,

    /// <summary><c>enospace</c></summary>
    Enospace,
}
