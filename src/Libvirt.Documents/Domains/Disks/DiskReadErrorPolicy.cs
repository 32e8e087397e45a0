namespace Libvirt.Documents.Domains;

/// <summary>What a read error does.</summary>
[XmlEnum]
public enum DiskReadErrorPolicy
{
    /// <summary><c>stop</c></summary>
    Stop,

    /// <summary><c>report</c></summary>
    Report,

    /// <summary><c>ignore</c></summary>
    Ignore,
}
