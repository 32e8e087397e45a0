namespace Libvirt.Documents.Domains;

public sealed partial class NumaCell
{
    private void ReadMemory(XmlPullReader reader, int index)
        => Memory = reader.Scale(reader.AttributeValue(index), reader.GetAttribute("unit"), "memory", 1024, 1024);

    private void WriteMemory(XmlBuffer buffer)
    {
        buffer.Attribute("memory", Memory);
        buffer.Attribute("unit", "KiB");
    }
}
