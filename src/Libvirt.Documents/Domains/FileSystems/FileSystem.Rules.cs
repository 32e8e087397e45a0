namespace Libvirt.Documents.Domains;

public sealed partial class FileSystem
{
    private void ReadSpaceHardLimit(XmlPullReader reader) => SpaceHardLimit = reader.ReadScaled(1, 1);

    private void ReadSpaceSoftLimit(XmlPullReader reader) => SpaceSoftLimit = reader.ReadScaled(1, 1);

    private void WriteSpaceHardLimit(XmlBuffer buffer) => WriteLimit(buffer, "space_hard_limit", SpaceHardLimit);

    private void WriteSpaceSoftLimit(XmlBuffer buffer) => WriteLimit(buffer, "space_soft_limit", SpaceSoftLimit);

    private static void WriteLimit(XmlBuffer buffer, string name, ulong bytes)
    {
        if (bytes == 0)
            return;
        buffer.Start(name);
        buffer.Attribute("unit", "bytes");
        buffer.Text(bytes);
        buffer.End(name);
    }
}
