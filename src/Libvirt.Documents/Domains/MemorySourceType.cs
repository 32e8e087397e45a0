namespace Libvirt.Documents.Domains;

/// <summary>Where guest memory comes from.</summary>
[XmlEnum]
public enum MemorySourceType
{
    /// <summary><c>file</c></summary>
    File,

    /// <summary><c>anonymous</c></summary>
    Anonymous,

    /// <summary><c>memfd</c></summary>
    Memfd,
}
