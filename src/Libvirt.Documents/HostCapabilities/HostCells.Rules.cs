namespace Libvirt.Documents.HostCapabilities;

public sealed partial class HostCells
{
    private static void ReadNumber(XmlPullReader reader, int index)
    {
    }

    private void WriteNumber(XmlBuffer buffer) => buffer.Attribute("num", (ulong)Cells.Count);
}
