namespace Libvirt.Documents.Domains;

public sealed partial class MemoryDeviceTarget
{
    private bool _sized;

    /// <summary>Whether the document has the element.</summary>
    internal bool IsRead { get; private set; }

    private void ReadSize(XmlPullReader reader)
    {
        Size = reader.ReadScaled(1024, 1024);
        _sized = true;
    }

    private void WriteSize(XmlBuffer buffer)
    {
        buffer.Start("size");
        buffer.Attribute("unit", "KiB");
        buffer.Text(Size);
        buffer.End("size");
    }

    partial void OnRead(XmlPullReader reader)
    {
        IsRead = true;
        if (!_sized)
            throw reader.MissingPath("./size");
        if (Label?.Size == 0)
            Label = null;
        if (Label?.Size >= Size)
            throw reader.XmlError("label size must be smaller than NVDIMM size");
    }
}
