namespace Libvirt.Driver.Test;

/// <summary>A stream that gives bytes which are there already.</summary>
internal sealed class BytesStream(byte[] content) : StreamDriver
{
    private int _at;

    /// <inheritdoc/>
    public override int Receive(Stream stream, Span<byte> data, uint flags)
    {
        int count = Math.Min(data.Length, content.Length - _at);
        content.AsSpan(_at, count).CopyTo(data);
        _at += count;
        return count;
    }

    /// <inheritdoc/>
    public override (bool InData, long Length) InData(Stream stream) => (_at < content.Length, content.Length - _at);

    /// <inheritdoc/>
    public override void Finish(Stream stream)
    {
    }

    /// <inheritdoc/>
    public override void Abort(Stream stream)
    {
    }
}
