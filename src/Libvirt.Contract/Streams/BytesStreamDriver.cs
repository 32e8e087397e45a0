namespace Libvirt;

/// <summary>A stream that gives bytes which are there already.</summary>
/// <param name="content">All of them.</param>
public sealed class BytesStreamDriver(byte[] content) : ReadyStreamDriver
{
    private const int BadDescriptor = 9, InvalidArgument = 22;
    private int _at;

    /// <inheritdoc/>
    protected override StreamEventType Possible => StreamEventType.Readable;

    /// <inheritdoc/>
    public override int Receive(Stream stream, Span<byte> data, uint flags)
    {
        MustBeOpen();
        int count = Math.Min(data.Length, content.Length - _at);
        content.AsSpan(_at, count).CopyTo(data);
        _at += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Send(Stream stream, ReadOnlySpan<byte> data) => throw LibvirtException.System(ErrorDomain.Streams, BadDescriptor, "cannot write to stream");

    /// <inheritdoc/>
    public override void SendHole(Stream stream, long length, uint flags)
        => throw LibvirtException.System(ErrorDomain.Streams, InvalidArgument, "unable to truncate");

    /// <inheritdoc/>
    public override (bool InData, long Length) InData(Stream stream) => (_at < content.Length, content.Length - _at);
}
