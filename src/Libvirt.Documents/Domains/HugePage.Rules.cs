namespace Libvirt.Documents.Domains;

public sealed partial class HugePage
{
    private void ReadSize(XmlPullReader reader, int index)
        => Size = reader.Scale(reader.AttributeValue(index), reader.GetAttribute("unit"), "@size", 1024, 1024);

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (!reader.TryGetAttribute("size", out _))
            throw reader.MissingPath("./@size");
        if (Size == 0)
            throw reader.Error(ErrorNumber.XmlDetail, "hugepage size can't be zero");
    }

    private void WriteSize(XmlBuffer buffer)
    {
        buffer.Attribute("size", Size);
        buffer.Attribute("unit", "KiB");
    }
}
