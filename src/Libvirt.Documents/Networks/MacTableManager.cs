namespace Libvirt.Documents.Networks;

/// <summary>Who keeps the bridge's table of addresses.</summary>
[XmlEnum]
public enum MacTableManager
{
    /// <summary><c>kernel</c></summary>
    Kernel,

    /// <summary><c>libvirt</c></summary>
    Libvirt,
}
