namespace Libvirt.Documents.Domains;

public sealed partial class SmmFeature
{
    private void ReadTseg(XmlPullReader reader) => Tseg = reader.ReadScaled(1, 1 << 20);

    private void WriteTseg(XmlBuffer buffer)
    {
        if (Tseg is not { } size)
            return;
        var (value, unit) = size switch
        {
            0 => (0UL, "B"),
            _ when size % (1 << 30) == 0 => (size >> 30, "GiB"),
            _ when size % (1 << 20) == 0 => (size >> 20, "MiB"),
            _ when size % (1 << 10) == 0 => (size >> 10, "KiB"),
            _ => (size, "B"),
        };
        buffer.Start("tseg");
        buffer.Attribute("unit", unit);
        buffer.Text(value);
        buffer.End("tseg");
    }

    partial void OnAttributesRead(XmlPullReader reader) => State ??= true;

    partial void OnRead(XmlPullReader reader)
    {
        if (State == false)
            Tseg = null;
    }
}
