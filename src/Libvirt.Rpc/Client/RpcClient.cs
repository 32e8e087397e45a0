using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Client;

/// <summary>
/// One connection to a server, used by any number of threads. A thread that calls does its own sending and receiving: whoever comes first reads for
/// all, hands other threads their answers, and passes the reading on when it has its own. No thread of ours, no pool.
/// </summary>
public sealed partial class RpcClient : IDisposable
{
    [ThreadStatic] private static XdrWriter? _writer;

    private readonly Lock _gate = new();
    private readonly Lock _sending = new();
    private readonly Dictionary<uint, PendingCall> _calls = [];
    private readonly List<Waiter> _parked = [];
    private readonly MessageBuffer _input = new();
    private ByteChannel _channel;
    private bool _reading, _disposed;
    private uint _nextSerial;
    private LibvirtException? _failure;

    /// <summary>Takes over a channel.</summary>
    public RpcClient(ByteChannel channel) => _channel = channel;

    /// <summary>Where the bytes go; replaced once by <see cref="Wrap"/> when a security layer begins.</summary>
    public ByteChannel Channel => _channel;

    /// <summary>Told of every event, on the thread that reads, without a lock held. The payload lives during the call only.</summary>
    public MessageHandler? MessageArrived { get; set; }

    /// <summary>Told once when the connection is lost, with a <see cref="ConnectCloseReason"/>, without a lock held.</summary>
    public Action<int>? Lost { get; set; }

    /// <summary>True while calls can be made.</summary>
    public bool IsOpen => Volatile.Read(ref _failure) is null;

    /// <summary>Handles an event.</summary>
    public delegate void MessageHandler(MessageHeader header, ReadOnlySpan<byte> payload);

    /// <summary>The writer of this thread, with the header of a call: append the arguments, then <see cref="Exchange"/>.</summary>
    public static XdrWriter Begin(uint program, uint version, int procedure, MessageType type = MessageType.Call)
    {
        var w = _writer ??= new XdrWriter();
        new MessageHeader(program, version, procedure, type, 0, MessageStatus.Ok).Begin(w);
        return w;
    }

    /// <summary>Puts a security layer around the channel; only between two calls of the one thread that opens the connection.</summary>
    public void Wrap(Func<ByteChannel, ByteChannel> layer) => _channel = layer(_channel);

    /// <summary>Sends a call and waits for its answer.</summary>
    /// <param name="message">From <see cref="Begin"/>.</param>
    /// <param name="descriptors">Duplicates of these go with it; the message must be of type CallWithFds and carry their number.</param>
    /// <param name="stream">The stream that the call opens.</param>
    /// <exception cref="LibvirtException">the server's error; VIR_ERR_SYSTEM_ERROR, VIR_ERR_INTERNAL_ERROR or VIR_ERR_RPC when the connection is lost</exception>
    public Reply Exchange(XdrWriter message, ReadOnlySpan<int> descriptors = default, ClientStream? stream = null)
    {
        var call = PendingCall.Rent();
        bool read;
        lock (_gate)
        {
            if (_failure is not null)
                throw Closed();
            call.Begin(_nextSerial++);
            _calls.Add(call.Serial, call);
            if (stream is not null)
                Attach(stream, call.Serial);
            read = !_reading;
            _reading = true;
            if (!read)
                _parked.Add(call);
        }
        message.Patch(20, call.Serial);
        MessageHeader.Finish(message);
        try
        {
            Transmit(message.Written, descriptors, ref read, call);
        }
        catch (LibvirtException error)
        {
            Fail(error, (int)ConnectCloseReason.Error);
        }
        message.Clear();
        if (!read)
            read = call.Wait();
        if (read)
            ReadUntil(call);
        return call.Take();
    }

    /// <summary>Waits until something has arrived, reading if nobody else does.</summary>
    private void WaitFor(Waiter waiter)
    {
        bool read;
        lock (_gate)
        {
            if (waiter.IsDone)
                return;
            read = !_reading;
            _reading = true;
            if (!read)
                _parked.Add(waiter);
        }
        if (!read)
            read = waiter.Wait();
        if (read)
            ReadUntil(waiter);
    }

    /// <summary>Reads for all threads until this one has what it waits for, then passes the reading on.</summary>
    private void ReadUntil(Waiter waiter)
    {
        try
        {
            TakeAll();
            while (!waiter.IsDone)
            {
                if (Receive(KeepAliveWait()))
                    TakeAll();
                CheckKeepAlive();
            }
            // What a security layer has taken from the socket already no event loop would see.
            while (_channel.HasBuffered && Receive(0))
                TakeAll();
        }
        catch (LibvirtException error)
        {
            Fail(error, Reason(error));
        }
        PassOn();
    }

    /// <summary>Reads what is there without waiting: the event loop has seen something.</summary>
    private void ReadAvailable()
    {
        lock (_gate)
        {
            if (_failure is not null)
                return;
            if (_reading)
            {
                // A calling thread reads: the loop looks again when that is done, instead of turning in circles.
                PauseWatch();
                return;
            }
            _reading = true;
        }
        try
        {
            do
                TakeAll();
            while (Receive(0));
        }
        catch (LibvirtException error)
        {
            Fail(error, Reason(error));
        }
        PassOn();
    }

    private const int InputOutputError = 5; // EIO, by which the end of a connection is told
    private const int Silence = 0x4b4120; // a mark in Int2, which nobody outside sees

    private static int Reason(LibvirtException error) => (int)(error.Error.Int2 == Silence ? ConnectCloseReason.Keepalive
        : error.Code == ErrorNumber.SystemError && error.Error.Int1 == InputOutputError ? ConnectCloseReason.Eof : ConnectCloseReason.Error);

    private bool Receive(int milliseconds)
    {
        int count = _input.Fill(_channel, milliseconds);
        if (count == 0)
            throw LibvirtException.System(ErrorDomain.Rpc, InputOutputError, "End of file while reading data");
        if (count > 0)
            Heard();
        return count > 0;
    }

    private void TakeAll()
    {
        while (_input.TryTake(out var message, out int descriptors))
            Take(message, descriptors);
    }

    private void Take(ReadOnlySpan<byte> message, int descriptorCount)
    {
        var header = MessageHeader.Read(message);
        var payload = message[MessageHeader.Size..];
        int[] descriptors = [];
        if (header.Type is MessageType.ReplyWithFds)
        {
            payload = payload[4..];
            descriptors = new int[descriptorCount];
            for (int i = 0; i < descriptorCount; i++)
                descriptors[i] = _channel.TakeDescriptor();
        }
        if (header.Program == KeepAliveProgram.Number)
        {
            AnswerKeepAlive(header);
            return;
        }
        switch (header.Type)
        {
            case MessageType.Reply or MessageType.ReplyWithFds:
                PendingCall? call;
                lock (_gate)
                    if (_calls.Remove(header.Serial, out call))
                        _parked.Remove(call);
                if (call is null)
                    throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"no call waiting for reply with prog {header.Program} vers {header.Version} serial {header.Serial}");
                call.Answer(header, payload, descriptors);
                break;
            case MessageType.Message:
                MessageArrived?.Invoke(header, payload);
                break;
            case MessageType.Stream or MessageType.StreamHole:
                TakeStream(header, payload);
                break;
            default:
                throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc,
                    $"got unexpected RPC call prog {header.Program} vers {header.Version} proc {header.Procedure} type {(int)header.Type}");
        }
    }

    /// <summary>The reading thread has what it wants: another takes over, or the event loop.</summary>
    private void PassOn()
    {
        Waiter? next = null;
        bool isLast = false;
        lock (_gate)
        {
            while (_parked.Count > 0 && next is null)
            {
                next = _parked[^1];
                _parked.RemoveAt(_parked.Count - 1);
                if (next.IsDone)
                    next = null;
            }
            if (next is null)
            {
                _reading = false;
                isLast = _disposed;
                ResumeWatch();
            }
            else
            {
                // Under the lock: whoever ends the connection takes waiters out of the list first, and none is handed the reading after it has left.
                next.HandOver();
            }
        }
        if (isLast)
            Release();
    }

    /// <summary>Sends a whole message. While this thread is the one that reads, it goes on reading when the peer takes nothing: the peer may be waiting for us.</summary>
    /// <param name="data">The message.</param>
    /// <param name="descriptors">What goes with it.</param>
    /// <param name="reads">Whether this thread reads; becomes true when it has to begin because nobody else does any more.</param>
    /// <param name="waiter">The call that is sent, which others may hand the reading to; null when there is none.</param>
    private void Transmit(ReadOnlySpan<byte> data, ReadOnlySpan<int> descriptors, ref bool reads, Waiter? waiter)
    {
        lock (_sending)
        {
            while (data.Length > 0)
            {
                int sent = _channel.Send(data);
                if (sent > 0)
                    data = data[sent..];
                else
                    WaitToSend(ref reads, waiter);
            }
            while (!_channel.Flush())
                WaitToSend(ref reads, waiter);
            foreach (int descriptor in descriptors)
                while (!_channel.SendDescriptor(descriptor))
                    WaitToSend(ref reads, waiter);
        }
        SendOwed();
    }

    private void WaitToSend(ref bool reads, Waiter? waiter)
    {
        if (!reads)
            reads = TakeReading(waiter);
        int ready = SocketIo.Wait(_channel.WriteDescriptor, reads && _channel.WriteDescriptor == _channel.Descriptor, write: true, reads ? 1000 : 50);
        if (reads && (ready & 1) != 0 && Receive(0))
            TakeAll();
    }

    /// <summary>Begins to read in the middle of sending when the thread that did has left: else nobody would take what the peer wants to get rid of first.</summary>
    private bool TakeReading(Waiter? waiter)
    {
        lock (_gate)
        {
            if (waiter?.TakeReading() == true)
                return true;
            if (_reading)
                return false;
            if (waiter is not null)
                _parked.Remove(waiter);
            return _reading = true;
        }
    }

    /// <summary>Ends the connection: every waiting thread gets the error, once.</summary>
    private void Fail(LibvirtException error, int reason)
    {
        if (error.Error.Int2 == Silence)
            error = new(error.Error with { Int2 = -1 });
        List<PendingCall> calls;
        lock (_gate)
        {
            if (_failure is not null)
                return;
            _failure = error;
            calls = [.. _calls.Values];
            _calls.Clear();
            foreach (var call in calls)
                _parked.Remove(call);
        }
        foreach (var call in calls)
        {
            call.Failure = error;
            call.Complete();
        }
        FailStreams(error);
        StopWatching();
        Lost?.Invoke(reason);
    }

    private static LibvirtException Closed() => LibvirtException.Internal(ErrorDomain.Rpc, "client socket is closed");

    /// <summary>Closes; threads that wait get an error.</summary>
    public void Dispose()
    {
        Fail(Closed(), (int)ConnectCloseReason.Client);
        bool isRead;
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            isRead = _reading;
            // Wakes the thread that reads; it closes when it has left.
            if (isRead)
                SocketIo.Shut(_channel.Descriptor);
        }
        if (!isRead)
            Release();
    }

    private void Release()
    {
        lock (_sending)
            _channel.Dispose();
        _input.Release();
    }
}
