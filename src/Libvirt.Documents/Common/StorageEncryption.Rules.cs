namespace Libvirt.Documents;

public sealed partial class StorageEncryption
{
    /// <summary>Refused in the domain of storage, whatever document it is in.</summary>
    private void ReadFormat(XmlPullReader reader, int index)
    {
        var text = reader.AttributeValue(index);
        Format = EncryptionFormatNames.TryParse(text, out var format) ? format
            : throw LibvirtException.ConfigUnsupported(ErrorDomain.Storage, $"unknown volume encryption format type {text}");
    }

    private void WriteFormat(XmlBuffer buffer) => buffer.Attribute("format", EncryptionFormatNames.Text(Format));

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (!reader.TryGetAttribute("format", out _))
            throw LibvirtException.Xml(ErrorDomain.Storage, "unknown volume encryption format");
    }

    partial void OnRead(XmlPullReader reader)
    {
        foreach (var secret in Secrets)
            if (secret.Type is not "passphrase")
                throw secret.Type is null
                    ? LibvirtException.Xml(ErrorDomain.Storage, "unknown volume encryption secret type")
                    : LibvirtException.ConfigUnsupported(ErrorDomain.Storage, "unknown volume encryption secret type " + secret.Type);
        if (Format is not (EncryptionFormat.Luks or EncryptionFormat.Luks2))
        {
            Cipher = null;
            IvGenerator = null;
        }
        if (IvGenerator is { Name: "" })
            throw LibvirtException.Xml(ErrorDomain.Storage, "missing ivgen info name string");
        if (IvGenerator is not null && Cipher is null)
            throw LibvirtException.Xml(ErrorDomain.Storage, "ivgen element found, but cipher is missing");
    }
}
