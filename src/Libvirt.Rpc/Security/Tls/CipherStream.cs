using System.Buffers;
using System.Threading.Tasks.Sources;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>The encrypted side of SslStream over a channel that never waits: a read without data stays pending until <see cref="Resume"/>, a write always ends at once.</summary>
/// <remarks>
/// <para>A pending read is ended by the thread that calls <see cref="Resume"/>, and SslStream goes on inside that call: there is neither a thread pool nor a
/// synchronization context. What the channel does not take is kept; <see cref="TlsChannel.Send"/> takes nothing more until it is gone.</para>
/// <para>No read goes beyond the end of a TLS record. So SslStream never holds more than it has given out, and whether there is more can be seen here.</para>
/// </remarks>
internal sealed class CipherStream(ByteChannel inner) : System.IO.Stream, IValueTaskSource<int>
{
    private const int AheadSize = 32 * 1024, HeaderSize = 5;

    private ManualResetValueTaskSourceCore<int> _pending; // runs continuations inside SetResult
    private Memory<byte> _destination;
    private byte[]? _ahead; // received, not yet read; rented while it holds something
    private int _aheadStart, _aheadEnd;
    private int _headerRead, _recordLength, _recordLeft;
    private readonly UnsentBytes _unsent = new(inner);

    /// <summary>SslStream waits for bytes of the peer.</summary>
    public bool IsReading { get; private set; }

    /// <summary>The peer has closed.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Bytes of the peer wait to be decrypted.</summary>
    public bool HasAhead => _ahead is not null;

    /// <summary>Bytes that the channel has not taken.</summary>
    public bool HasUnsent => _unsent.Any;

    /// <summary>Receives, unless there is something already.</summary>
    /// <returns>false when nothing can be read; true also at the end</returns>
    public bool Fill()
    {
        if (_ahead is not null || IsAtEnd)
            return true;
        var buffer = ArrayPool<byte>.Shared.Rent(AheadSize);
        int count = ByteChannel.WouldBlock;
        try
        {
            count = inner.Receive(buffer);
        }
        finally
        {
            if (count <= 0)
                ArrayPool<byte>.Shared.Return(buffer);
        }
        if (count == ByteChannel.WouldBlock)
            return false;
        if (count == 0)
            IsAtEnd = true;
        else
            (_ahead, _aheadStart, _aheadEnd) = (buffer, 0, count);
        return true;
    }

    /// <summary>Ends a pending read if there are bytes now.</summary>
    /// <returns>false when nothing can be read</returns>
    public bool Resume()
    {
        if (!Fill())
            return false;
        int count = Take(_destination.Span);
        IsReading = false;
        _destination = default;
        _pending.SetResult(count);
        return true;
    }

    /// <summary>Ends a pending read for ever, so that SslStream lets its buffers go.</summary>
    public void Abandon()
    {
        IsAtEnd = true;
        _unsent.Drop();
        if (_ahead is { } ahead)
            ArrayPool<byte>.Shared.Return(ahead);
        _ahead = null;
        if (IsReading)
            Resume();
    }

    /// <summary>Gives out what was received, at most to the end of the record.</summary>
    private int Take(Span<byte> destination)
    {
        if (_ahead is null)
            return 0;
        var source = _ahead.AsSpan(_aheadStart, _aheadEnd - _aheadStart);
        int count = 0;
        for (; _headerRead < HeaderSize && count < source.Length && count < destination.Length; _headerRead++, count++)
        {
            destination[count] = source[count];
            if (_headerRead >= 3)
                _recordLength = _recordLength << 8 | source[count];
            _recordLeft = _headerRead == 4 ? _recordLength : 0;
        }
        int body = Math.Min(_recordLeft, Math.Min(source.Length, destination.Length) - count);
        source.Slice(count, body).CopyTo(destination[count..]);
        _recordLeft -= body;
        count += body;
        if (_headerRead == HeaderSize && _recordLeft == 0)
            _headerRead = _recordLength = 0;
        _aheadStart += count;
        if (_aheadStart == _aheadEnd)
        {
            ArrayPool<byte>.Shared.Return(_ahead);
            _ahead = null;
        }
        return count;
    }

    /// <summary>Sends what was kept.</summary>
    /// <returns>true when nothing is left</returns>
    public bool FlushUnsent() => _unsent.Flush();

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Fill())
            return new(Take(buffer.Span));
        _pending.Reset();
        _destination = buffer;
        IsReading = true;
        return new(this, _pending.Version);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => _unsent.Write(buffer);

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return default;
    }

    int IValueTaskSource<int>.GetResult(short token) => _pending.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => _pending.GetStatus(token);

    // The context to go on in is the caller's of Resume: never a captured scheduler.
    void IValueTaskSource<int>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _pending.OnCompleted(continuation, state, token, flags & ~ValueTaskSourceOnCompletedFlags.UseSchedulingContext);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("a channel never waits");

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
