namespace Libvirt.Documents;

public sealed partial class StorageEncryption
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Format is not (StorageEncryptionFormat.Luks or StorageEncryptionFormat.Luks2))
        {
            Cipher = null;
            InitialVector = null;
        }
        if (InitialVector is not null && Cipher is null)
            throw reader.XmlError("ivgen element found, but cipher is missing");
    }
}
