namespace Libvirt.Driver.Test;

/// <summary>An upload to or a download from a volume.</summary>
/// <param name="content">The volume's bytes.</param>
/// <param name="position">Where the transfer begins.</param>
/// <param name="end">Where it ends at the latest, in bytes from the volume's beginning.</param>
/// <param name="writes">True for an upload.</param>
internal sealed class TestVolumeStream(TestVolumeContent content, long position, long end, bool writes) : ReadyStreamDriver
{
    private const int NoSpace = 28; // ENOSPC
    private long _position = position;

    /// <inheritdoc/>
    public override bool ReceivesWithFlags => true;

    /// <inheritdoc/>
    protected override StreamEventType Possible => writes ? StreamEventType.Writable : StreamEventType.Readable;

    /// <inheritdoc/>
    public override int Send(Stream stream, ReadOnlySpan<byte> data)
    {
        MustBe(writes, "writing");
        if (_position >= end && data.Length > 0)
            throw LibvirtException.System(ErrorDomain.Streams, NoSpace, "cannot write to stream");
        int count = (int)Math.Min(data.Length, end - _position);
        content.Write(_position, data[..count]);
        _position += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Receive(Stream stream, Span<byte> data, uint flags)
    {
        MustBe(!writes, "reading");
        var (inData, length) = content.Section(_position, end);
        if (length == 0)
            return 0;
        if (!inData && (flags & (uint)StreamRecvFlagsValues.StopAtHole) != 0)
            return Hole;
        int count = content.Read(_position, data[..(int)Math.Min(data.Length, end - _position)]);
        _position += count;
        return count;
    }

    /// <inheritdoc/>
    public override void SendHole(Stream stream, long length, uint flags)
    {
        MustBe(writes, "writing");
        if (length > end - _position)
            throw LibvirtException.System(ErrorDomain.Streams, NoSpace, "cannot write to stream");
        _position += length;
    }

    /// <inheritdoc/>
    public override long ReceiveHole(Stream stream, uint flags)
    {
        MustBe(!writes, "reading");
        var (inData, length) = content.Section(_position, end);
        if (inData)
            return 0;
        _position += length;
        return length;
    }

    /// <inheritdoc/>
    public override (bool InData, long Length) InData(Stream stream)
    {
        MustBe(!writes, "reading");
        return content.Section(_position, end);
    }

    private void MustBe(bool direction, string what)
    {
        MustBeOpen();
        if (!direction)
            throw LibvirtException.Internal(ErrorDomain.Streams, $"stream is not open for {what}");
    }
}
