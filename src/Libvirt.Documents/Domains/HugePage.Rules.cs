namespace Libvirt.Documents.Domains;

public sealed partial class HugePage
{
    private void ReadSize(XmlPullReader reader, int index)
        => Size = reader.Scale(reader.AttributeValue(index), reader.GetAttribute("unit"), "size", 1024, 1024);

    private void WriteSize(XmlBuffer buffer)
    {
        buffer.Attribute("size", Size);
        buffer.Attribute("unit", "KiB");
    }
}
