namespace Libvirt.Documents.Domains;

public sealed partial class SourceAddress
{
    private void ReadBus(XmlPullReader reader, int index)
        => Bus = XmlScalar.TryUInt32(reader.AttributeValue(index), true, out uint bus) ? bus : throw reader.Invalid("bus", reader.AttributeValue(index), XmlScalar.ExpectedUnsigned, null, default);

    private void WriteBus(XmlBuffer buffer)
    {
        if (Bus is not { } bus)
            return;
        if (Slot is not null)
            buffer.AttributeHex("bus", bus, 2);
        else
            buffer.Attribute("bus", (ulong)bus);
    }
}
