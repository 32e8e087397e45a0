namespace Libvirt.Documents.Domains;

public sealed partial class BlockTuningDevice
{
    private void ReadReadIops(XmlPullReader reader) => ReadIops = Count(reader, "could not parse read iops sec");

    private void ReadWriteIops(XmlPullReader reader) => WriteIops = Count(reader, "could not parse write iops sec");

    private void WriteReadIops(XmlBuffer buffer)
    {
        if (ReadIops == 0)
            return;
        buffer.Start("read_iops_sec");
        buffer.Text((ulong)ReadIops);
        buffer.End("read_iops_sec");
    }

    private void WriteWriteIops(XmlBuffer buffer)
    {
        if (WriteIops == 0)
            return;
        buffer.Start("write_iops_sec");
        buffer.Text((ulong)WriteIops);
        buffer.End("write_iops_sec");
    }

    /// <summary>A negative number counts from the largest down, as strtoul has it.</summary>
    private static uint Count(XmlPullReader reader, string fault)
    {
        var text = reader.ReadTextSpan();
        return XmlScalar.TryInt64(text, false, out long count) && count is >= -uint.MaxValue and <= uint.MaxValue
            ? unchecked((uint)count) : throw reader.Unsupported($"{fault} {text}");
    }

    partial void OnRead(XmlPullReader reader)
    {
        if (Path.Length == 0)
            throw reader.Unsupported("missing per-device path");
    }
}
