namespace Libvirt.Documents.Domains;

public sealed partial class DiskDriver
{
    /// <summary>A guest is not stopped for a full disk when it reads.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (ReadErrorPolicy == DiskErrorPolicy.Enospace)
            throw reader.Unsupported("Invalid disk read error policy: 'enospace'");
    }

    private void ReadType(XmlPullReader reader, int index)
    {
        var text = reader.AttributeValue(index);
        if (text is "aio")
            Type = StorageFormat.Raw;
        else if (StorageFormatNames.TryParse(text, out var format))
            Type = format;
        else
            throw reader.Unsupported($"unknown driver format value '{text}'");
    }

    private void WriteType(XmlBuffer buffer)
    {
        if (Type is { } format)
            buffer.Attribute("type", StorageFormatNames.Text(format));
    }
}
