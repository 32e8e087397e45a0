namespace Libvirt.Documents;

/// <summary>Who decrypts.</summary>
[XmlEnum]
public enum EncryptionEngine
{
    /// <summary><c>qemu</c></summary>
    Qemu,

    /// <summary><c>librbd</c></summary>
    Librbd,
}
