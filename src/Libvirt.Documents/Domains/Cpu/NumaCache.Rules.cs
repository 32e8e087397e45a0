namespace Libvirt.Documents.Domains;

public sealed partial class NumaCache
{
    /// <summary>Sizes are kept in KiB; the unit of a line is never looked at.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (Size is { } size)
        {
            ulong factor = XmlScalar.Unit(size.Unit ?? "KiB");
            size.Value = (size.Value * factor + 1023) / 1024;
            size.Unit = "KiB";
        }
        if (Line is { } line)
            line.Unit = "B";
    }
}
