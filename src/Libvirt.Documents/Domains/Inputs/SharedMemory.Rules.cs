namespace Libvirt.Documents.Domains;

public sealed partial class SharedMemory
{
    private void ReadSize(XmlPullReader reader) => Size = reader.ReadScaled(1, 1 << 20);

    private void WriteSize(XmlBuffer buffer)
    {
        if (Size is not { } bytes)
            return;
        buffer.Start("size");
        buffer.Attribute("unit", "M");
        buffer.Text(bytes >> 20);
        buffer.End("size");
    }
}
