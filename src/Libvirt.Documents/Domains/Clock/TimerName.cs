namespace Libvirt.Documents.Domains;

/// <summary>A time source.</summary>
[XmlEnum]
public enum TimerName
{
    /// <summary><c>platform</c></summary>
    Platform,

    /// <summary><c>pit</c></summary>
    Pit,

    /// <summary><c>rtc</c></summary>
    Rtc,

    /// <summary><c>hpet</c></summary>
    Hpet,

    /// <summary><c>tsc</c></summary>
    Tsc,

    /// <summary><c>kvmclock</c></summary>
    Kvmclock,

    /// <summary><c>hypervclock</c></summary>
    Hypervclock,

    /// <summary><c>armvtimer</c></summary>
    Armvtimer,
}
