namespace Libvirt.Documents.Domains;

public sealed partial class NumaCell
{
    private void ReadMemory(XmlPullReader reader, int index)
        => Memory = reader.Scale(reader.AttributeValue(index), reader.GetAttribute("unit"), "@memory", 1024, 1024);

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (!reader.TryGetAttribute("memory", out _))
            throw reader.MissingPath("./@memory");
    }

    private void WriteMemory(XmlBuffer buffer)
    {
        buffer.Attribute("memory", Memory);
        buffer.Attribute("unit", "KiB");
    }
}
