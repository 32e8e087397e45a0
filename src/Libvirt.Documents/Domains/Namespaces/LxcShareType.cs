namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Whose namespace is shared.</summary>
[XmlEnum]
public enum LxcShareType
{
    /// <summary>Nobody's.</summary>
    None,

    /// <summary>That of another container.</summary>
    Name,

    /// <summary>That of a process.</summary>
    Pid,

    /// <summary>A named network namespace.</summary>
    Netns,
}
