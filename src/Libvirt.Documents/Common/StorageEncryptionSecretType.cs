namespace Libvirt.Documents;

/// <summary>Kind of a secret that decrypts.</summary>
[XmlEnum]
public enum StorageEncryptionSecretType
{
    /// <summary><c>passphrase</c></summary>
    Passphrase,
}
