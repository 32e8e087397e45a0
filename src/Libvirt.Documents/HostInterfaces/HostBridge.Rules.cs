namespace Libvirt.Documents.HostInterfaces;

public sealed partial class HostBridge
{
    private void ReadSpanningTree(XmlPullReader reader, int index)
        => SpanningTree = XmlScalar.TryOnOff(reader.AttributeValue(index), out bool on) ? on : null;

    private void WriteSpanningTree(XmlBuffer buffer)
    {
        if (SpanningTree is { } on)
            buffer.Attribute("stp", on ? "on" : "off");
    }

    partial void OnRead(XmlPullReader reader)
    {
        foreach (var item in Interfaces)
            item.BecomePart(reader, item.Type != HostInterfaceType.Bridge);
    }
}
