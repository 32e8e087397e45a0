namespace Libvirt.Documents.HostCapabilities;

public sealed partial class CapabilityCpu
{
    private void ReadFlags(XmlPullReader reader)
    {
        while (reader.ReadChild())
        {
            Flags.Add(reader.Name.ToString());
            reader.Skip();
        }
    }

    private void WriteFlags(XmlBuffer buffer)
    {
        if (Flags.Count == 0)
            return;
        buffer.Start("features");
        foreach (var flag in Flags)
            buffer.Element(flag);
        buffer.End("features");
    }
}
