namespace Libvirt.Documents;

/// <summary>Who decrypts.</summary>
[XmlEnum]
public enum StorageEncryptionEngine
{
    /// <summary><c>qemu</c></summary>
    Qemu,

    /// <summary><c>librbd</c></summary>
    Librbd,
}
