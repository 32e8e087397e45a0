namespace Libvirt.Documents.Domains;

public sealed partial class CacheShare
{
    private void ReadSize(XmlPullReader reader, int index)
        => Size = reader.Scale(reader.AttributeValue(index), reader.GetAttribute("unit"), "@size", 1, 1024);

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (!reader.TryGetAttribute("size", out _))
            throw reader.MissingPath("./@size");
    }

    private void WriteSize(XmlBuffer buffer)
    {
        bool mebi = Size >= 1 << 20 && Size % (1 << 20) == 0;
        buffer.Attribute("size", mebi ? Size >> 20 : Size >> 10);
        buffer.Attribute("unit", mebi ? "MiB" : "KiB");
    }
}
