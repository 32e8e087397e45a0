namespace Libvirt.Documents.Domains;

/// <summary>What it does.</summary>
[XmlEnum]
public enum WatchdogAction
{
    /// <summary><c>reset</c></summary>
    Reset,

    /// <summary><c>shutdown</c></summary>
    Shutdown,

    /// <summary><c>poweroff</c></summary>
    Poweroff,

    /// <summary><c>pause</c></summary>
    Pause,

    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>dump</c></summary>
    Dump,

    /// <summary><c>inject-nmi</c></summary>
    InjectNmi,
}
