namespace Libvirt.Documents.HostCapabilities;

public sealed partial class CellCpus
{
    private static void ReadNumber(XmlPullReader reader, int index)
    {
    }

    private void WriteNumber(XmlBuffer buffer) => buffer.Attribute("num", (ulong)Cpus.Count);
}
