namespace Libvirt.Documents.NodeDevices;

public sealed partial class PcieLink
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Validity is not null && Width is null)
            throw reader.MissingAttribute("width");
    }

    private void ReadValidity(XmlPullReader reader, int index)
        => Validity = PcieValidityNames.TryParse(reader.AttributeValue(index), out var validity) ? validity : null;

    private void WriteValidity(XmlBuffer buffer)
    {
        if (Validity is { } validity)
            buffer.Attribute("validity", PcieValidityNames.Text(validity));
    }
}
