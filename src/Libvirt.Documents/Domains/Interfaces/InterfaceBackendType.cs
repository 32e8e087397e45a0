namespace Libvirt.Documents.Domains;

/// <summary>Who serves a user interface.</summary>
[XmlEnum]
public enum InterfaceBackendType
{
    /// <summary><c>default</c></summary>
    Default,

    /// <summary><c>passt</c></summary>
    Passt,
}
