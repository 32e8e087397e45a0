namespace Libvirt.Documents.Domains;

/// <summary>Which parts of the screen are streamed.</summary>
[XmlEnum]
public enum SpiceStreaming
{
    /// <summary><c>filter</c></summary>
    Filter,

    /// <summary><c>all</c></summary>
    All,

    /// <summary><c>off</c></summary>
    Off,
}
