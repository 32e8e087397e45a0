namespace Libvirt.Host.Sockets;

/// <summary>A stream through a socket or a terminal of this machine. Events come through the event loop; a stream that may wait waits in poll(2).</summary>
/// <param name="descriptor">A non-blocking terminal or a socket; the stream closes it.</param>
/// <param name="closed">Called once when the descriptor is closed.</param>
public sealed class DescriptorStream(Descriptor descriptor, Action closed) : WatchedStreamDriver
{
    private const short Readable = 1, Writable = 4; // POLLIN, POLLOUT
    private const int Ends = (int)(EventHandleType.Error | EventHandleType.Hangup);
    private readonly WakeUpDescriptor _wake = new();
    private LoopWatch? _watch;
    private Action? _free;
    private Stream? _watched;
    private int _waiting;
    private bool _isBroken, _isClosed;

    /// <inheritdoc/>
    public override int Send(Stream stream, ReadOnlySpan<byte> data)
    {
        for (; ; )
        {
            int count;
            lock (Gate)
            {
                MustWork();
                count = SocketIo.WriteAvailable(descriptor.Number, data);
            }
            if (count >= 0)
                return count;
            if (count != SocketIo.WouldBlock)
                throw LibvirtException.System(ErrorDomain.Streams, -count, "cannot write to stream");
            if (stream.IsNonBlocking)
                return WouldBlock;
            Wait(Writable);
        }
    }

    /// <inheritdoc/>
    public override int Receive(Stream stream, Span<byte> data, uint flags)
    {
        for (; ; )
        {
            int count;
            lock (Gate)
            {
                MustWork();
                count = SocketIo.ReadAvailable(descriptor.Number, data);
            }
            if (count >= 0)
                return count;
            if (count != SocketIo.WouldBlock)
                throw LibvirtException.System(ErrorDomain.Streams, -count, "cannot read from stream");
            if (stream.IsNonBlocking)
                return WouldBlock;
            Wait(Readable);
        }
    }

    /// <summary>Takes the other end away from whoever has the stream: its transfers fail from now on, and its callback is told.</summary>
    public void Break()
    {
        lock (Gate)
        {
            if (_isClosed)
                return;
            _isBroken = true;
            _watch?.Park();
            if (Wanted != 0)
                TellError();
        }
        Close();
    }

    /// <inheritdoc/>
    protected override void Close()
    {
        lock (Gate)
        {
            if (_isClosed)
                return;
            _isClosed = true;
            descriptor.Dispose();
            if (_waiting == 0)
                _wake.Dispose();
            else
                _wake.Wake(); // the last one that waits disposes it
        }
        closed();
    }

    /// <inheritdoc/>
    protected override bool BeginWatch(Stream stream, int events, Action free)
    {
        (_watched, _free) = (stream, free);
        if (_isBroken)
        {
            TellError();
            return true;
        }
        _watch = LoopWatch.Begin(descriptor.Number, events, Ready, free);
        return _watch is not null;
    }

    /// <inheritdoc/>
    protected override void ChangeWatch(int events)
    {
        if (_isBroken)
        {
            if (events != 0)
                TellError();
        }
        else if (_watch is { IsParked: false } watch)
            watch.Change(events);
        else if (events != 0)
            _watch = LoopWatch.Begin(descriptor.Number, events, Ready, _free!);
    }

    /// <inheritdoc/>
    protected override void EndWatch()
    {
        if (_watch is { IsParked: false } watch)
            watch.End();
        else
            LoopWatch.Later(null, _free);
        (_watch, _free, _watched) = (null, null, null);
    }

    private void Ready(int events)
    {
        Stream? stream;
        lock (Gate)
        {
            stream = _watched;
            // An end is reported again and again, whether or not somebody waits for it.
            if (Wanted == 0 && (events & Ends) != 0)
                _watch?.Park();
            events = Wanted == 0 ? 0 : events & (Wanted | Ends);
        }
        if (stream is not null)
            Tell(stream, events);
    }

    private void TellError()
    {
        if (_watched is { } stream)
            LoopWatch.Later(() => Tell(stream, (int)StreamEventType.Error), null);
    }

    private void MustWork()
    {
        MustBeOpen();
        if (_isBroken)
            throw LibvirtException.Create(ErrorDomain.Streams, ErrorNumber.Rpc, "stream had I/O failure");
    }

    private void Wait(short what)
    {
        int number;
        lock (Gate)
        {
            MustWork();
            (number, _) = (descriptor.Number, _waiting++);
        }
        _ = SocketIo.WaitAny([number, _wake.Descriptor], [what, Readable], stackalloc short[2], -1);
        lock (Gate)
            if (--_waiting == 0 && _isClosed)
                _wake.Dispose();
    }
}
