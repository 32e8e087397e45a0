namespace Libvirt.Documents.Domains;

/// <summary>What a timer follows.</summary>
[XmlEnum]
public enum TimerTrack
{
    /// <summary><c>boot</c></summary>
    Boot,

    /// <summary><c>guest</c></summary>
    Guest,

    /// <summary><c>wall</c></summary>
    Wall,

    /// <summary><c>realtime</c></summary>
    Realtime,
}
