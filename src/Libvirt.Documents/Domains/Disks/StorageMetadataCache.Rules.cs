namespace Libvirt.Documents.Domains;

public sealed partial class StorageMetadataCache
{
    private void ReadMaximumSize(XmlPullReader reader) => MaximumSize = reader.ReadScaled(1, 1);

    private void WriteMaximumSize(XmlBuffer buffer)
    {
        if (MaximumSize == 0)
            return;
        buffer.Start("max_size");
        buffer.Attribute("unit", "bytes");
        buffer.Text(MaximumSize);
        buffer.End("max_size");
    }
}
