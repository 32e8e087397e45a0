namespace Libvirt.Documents.NodeDevices;

public sealed partial class PcieLink
{
    private void ReadValidity(XmlPullReader reader, int index)
        => Validity = PcieValidityNames.TryParse(reader.AttributeValue(index), out var validity) ? validity : null;

    private void WriteValidity(XmlBuffer buffer)
    {
        if (Validity is { } validity)
            buffer.Attribute("validity", PcieValidityNames.Text(validity));
    }
}
