using Libvirt.Host.Files;

namespace Libvirt.Driver.Storage.Streams;

/// <summary>
/// An upload to or a download from a file. Reads and writes go straight between the caller's memory and the file: there is no thread and no buffer in between,
/// and whoever drives the stream (a worker of the daemon) goes at the speed of both ends.
/// </summary>
/// <param name="file">The open file; the stream closes it.</param>
/// <param name="path">Its path, for messages.</param>
/// <param name="position">Where the transfer begins.</param>
/// <param name="end">Where it ends at the latest, in bytes from the file's beginning.</param>
/// <param name="writes">True for an upload.</param>
/// <param name="closed">Called once when the file is closed.</param>
internal sealed class VolumeStream(DataFile file, string path, long position, long end, bool writes, Action closed) : ReadyStreamDriver
{
    private const int NoSpace = 28, BadDescriptor = 9; // ENOSPC, EBADF
    private long _position = position;

    /// <inheritdoc/>
    public override bool ReceivesWithFlags => true;

    /// <inheritdoc/>
    protected override StreamEventType Possible => writes ? StreamEventType.Writable : StreamEventType.Readable;

    /// <inheritdoc/>
    public override int Send(Stream stream, ReadOnlySpan<byte> data)
    {
        MustBe(writes, "cannot write to stream");
        int count = (int)Math.Min(data.Length, end - _position);
        if (count == 0 && data.Length > 0)
            throw Failure(NoSpace, "cannot write to stream");
        if (file.Write(_position, data[..count]) is not 0 and var error)
            throw Failure(error, $"Unable to write {path}");
        _position += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Receive(Stream stream, Span<byte> data, uint flags)
    {
        MustBe(!writes, "cannot read from stream");
        long room = Math.Min(data.Length, end - _position);
        if (room > 0 && (flags & (uint)StreamRecvFlagsValues.StopAtHole) != 0)
        {
            var (inData, length) = Section();
            if (!inData && length > 0)
                return Hole;
            if (inData)
                room = Math.Min(room, length);
        }
        int count = file.Read(_position, data[..(int)room]);
        if (count < 0)
            throw Failure(-count, $"Unable to read {path}");
        _position += count;
        return count;
    }

    /// <inheritdoc/>
    /// <remarks>What was there before reads as zeros afterwards, and its room is given back where the file system can.</remarks>
    public override void SendHole(Stream stream, long length, uint flags)
    {
        MustBe(writes, "unable to truncate");
        if (length < 0 || length > end - _position)
            throw Failure(NoSpace, "cannot write to stream");
        long behind = _position + length, size = (long)FileStatus.Of(file.Number).Length;
        int error = _position < size ? file.Clear(_position, Math.Min(behind, size) - _position) : 0;
        if (error == 0 && behind > size)
            error = file.SetLength(behind);
        if (error != 0)
            throw Failure(error, $"unable to truncate {path}");
        _position = behind;
    }

    /// <inheritdoc/>
    public override long ReceiveHole(Stream stream, uint flags)
    {
        MustBe(!writes, "cannot read from stream");
        var (inData, length) = Section();
        if (inData)
            return 0;
        _position += length;
        return length;
    }

    /// <inheritdoc/>
    public override (bool InData, long Length) InData(Stream stream)
    {
        MustBe(!writes, "cannot read from stream");
        return Section();
    }

    /// <inheritdoc/>
    protected override void Close()
    {
        file.Dispose();
        closed();
    }

    private (bool InData, long Length) Section()
    {
        var (inData, length) = file.Section(_position);
        return (inData, Math.Min(length, end - _position));
    }

    private void MustBe(bool direction, string what)
    {
        MustBeOpen();
        if (!direction)
            throw Failure(BadDescriptor, what);
    }

    private static LibvirtException Failure(int error, string what) => LibvirtException.System(ErrorDomain.Streams, error, what);
}
