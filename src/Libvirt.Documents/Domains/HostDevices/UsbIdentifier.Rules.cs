namespace Libvirt.Documents.Domains;

public sealed partial class UsbIdentifier
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Id == 0 && reader.Name is "vendor")
            throw reader.Zero("id");
    }
}
