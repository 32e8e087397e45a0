namespace Libvirt.Documents.Domains;

public sealed partial class FileSystemSource
{
    private void ReadUsage(XmlPullReader reader, int index)
    {
        var text = reader.AttributeValue(index);
        if (!XmlScalar.TryUInt64(text, false, out _))
            throw reader.XmlError($"cannot parse usage '{text}' for RAM filesystem");
        Usage = reader.Scale(text, reader.GetAttribute("units"), "usage", 1, 1024) / 1024; // a part of a KiB is dropped
    }

    private void WriteUsage(XmlBuffer buffer)
    {
        if (Usage is not { } usage)
            return;
        buffer.Attribute("usage", usage);
        buffer.Attribute("units", "KiB");
    }
}
