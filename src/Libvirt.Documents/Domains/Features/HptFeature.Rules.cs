namespace Libvirt.Documents.Domains;

public sealed partial class HptFeature
{
    private void ReadMaximumPageSize(XmlPullReader reader)
    {
        var unit = reader.GetAttribute("unit");
        var text = reader.ReadTextSpan();
        ulong factor = unit is null ? 1 : XmlScalar.Unit(unit);
        if (factor == 0 || !XmlScalar.TryUInt64(text, false, out ulong value) || value > ulong.MaxValue / factor)
            throw reader.Unsupported("Unable to parse HPT maxpagesize setting");
        MaximumPageSize = (value * factor + 1023) / 1024;
    }

    private void WriteMaximumPageSize(XmlBuffer buffer)
    {
        if (MaximumPageSize == 0)
            return;
        buffer.Start("maxpagesize");
        buffer.Attribute("unit", "KiB");
        buffer.Text(MaximumPageSize);
        buffer.End("maxpagesize");
    }
}
