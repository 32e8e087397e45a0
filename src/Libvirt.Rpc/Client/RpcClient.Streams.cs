using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Client;

/// <summary>Streams over a connection.</summary>
public sealed partial class RpcClient
{
    /// <summary>The most bytes of a stream in one message: what the oldest servers accept.</summary>
    public const int LargestPacket = Limits.NetMessageLegacyPayloadMax;

    private readonly Dictionary<uint, ClientStream> _streams = [];

    /// <summary>Sends bytes of a stream.</summary>
    /// <returns>bytes taken, at most <see cref="LargestPacket"/></returns>
    /// <exception cref="LibvirtException">the server has ended the stream with an error, or the connection is lost</exception>
    public int SendStream(ClientStream stream, ReadOnlySpan<byte> data)
    {
        ThrowIfClosed(stream);
        ThrowIfFailed(stream);
        if (data.Length > LargestPacket)
            data = data[..LargestPacket];
        var w = BeginStream(stream, MessageType.Stream, MessageStatus.Continue);
        w.Raw(data);
        Post(w);
        return data.Length;
    }

    /// <summary>Sends a hole.</summary>
    public void SendHole(ClientStream stream, long length, uint flags)
    {
        ThrowIfClosed(stream);
        ThrowIfFailed(stream);
        var w = BeginStream(stream, MessageType.StreamHole, MessageStatus.Continue);
        new NetStreamHole { Length = length, Flags = flags }.Write(w);
        Post(w);
    }

    /// <summary>Receives bytes of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="room">Where to.</param>
    /// <param name="wait">Whether to wait for something.</param>
    /// <returns>bytes, 0 at the end, -1 when there is nothing now, -3 before a hole</returns>
    public int ReceiveStream(ClientStream stream, Span<byte> room, bool wait)
    {
        ThrowIfClosed(stream);
        for (; ; )
        {
            Waiter waiter;
            lock (stream.Gate)
            {
                int count = stream.Take(room);
                if (count != -1 || !wait)
                    return count;
                waiter = stream.Waiting ??= new Waiter();
            }
            WaitFor(waiter);
        }
    }

    /// <summary>Ends a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="abort">True to give up, false to end with success after everything has arrived on the other side.</param>
    /// <exception cref="LibvirtException">the server's error</exception>
    public void EndStream(ClientStream stream, bool abort)
    {
        stream.Closed = true;
        try
        {
            bool ended;
            lock (stream.Gate)
                ended = stream.Confirmed || stream.Failure is not null;
            if (!ended)
            {
                Post(BeginStream(stream, MessageType.Stream, abort ? MessageStatus.Error : MessageStatus.Ok));
                AwaitEnd(stream);
            }
            if (!abort)
                ThrowIfFailed(stream);
        }
        finally
        {
            lock (_gate)
                _streams.Remove(stream.Serial);
        }
    }

    /// <summary>Takes the hole that comes next.</summary>
    /// <returns>its length in bytes; null when there is none</returns>
    public long? ReceiveHole(ClientStream stream)
    {
        lock (stream.Gate)
            return stream.TakeHole();
    }

    /// <summary>Puts the rest of a hole back.</summary>
    public void PutBackHole(ClientStream stream, long length)
    {
        lock (stream.Gate)
            stream.PutBackHole(length);
    }

    /// <summary>True when a receiver would not wait.</summary>
    public bool HasStreamData(ClientStream stream)
    {
        lock (stream.Gate)
            return stream.HasSomething;
    }

    /// <summary>Told, by whoever reads, that something has arrived; null for nobody.</summary>
    public void OnStream(ClientStream stream, Action? arrived) => stream.Arrived = arrived;

    private void AwaitEnd(ClientStream stream)
    {
        for (; ; )
        {
            Waiter waiter;
            lock (stream.Gate)
            {
                if (stream.Confirmed || stream.Failure is not null)
                    return;
                waiter = stream.Waiting ??= new Waiter();
            }
            WaitFor(waiter);
        }
    }

    private static void ThrowIfClosed(ClientStream stream)
    {
        if (stream.Closed)
            throw LibvirtException.OperationFailed(ErrorDomain.Rpc, "stream is closed");
    }

    private static void ThrowIfFailed(ClientStream stream)
    {
        lock (stream.Gate)
            if (stream.Failure is { } failure)
                throw failure;
    }

    private void Attach(ClientStream stream, uint serial)
    {
        stream.Serial = serial;
        _streams.Add(serial, stream);
    }

    /// <summary>Forgets a stream whose opening call was refused.</summary>
    public void Detach(ClientStream stream)
    {
        lock (_gate)
            _streams.Remove(stream.Serial);
    }

    private void TakeStream(MessageHeader header, ReadOnlySpan<byte> payload)
    {
        ClientStream? stream;
        lock (_gate)
            _streams.TryGetValue(header.Serial, out stream);
        // What arrives after an abort belongs to nobody any more.
        if (stream is not null && stream.Procedure == header.Procedure && stream.Program == header.Program)
            stream.Arrive(header, payload);
    }

    private void FailStreams(LibvirtException error)
    {
        List<ClientStream> streams;
        lock (_gate)
        {
            streams = [.. _streams.Values];
            _streams.Clear();
        }
        foreach (var stream in streams)
            stream.Fail(error);
    }

    private static XdrWriter BeginStream(ClientStream stream, MessageType type, MessageStatus status)
    {
        var w = _writer ??= new XdrWriter();
        new MessageHeader(stream.Program, stream.Version, stream.Procedure, type, stream.Serial, status).Begin(w);
        return w;
    }

    /// <summary>Sends what has no answer. Reads meanwhile if nobody else does: the server may have stopped taking until we take.</summary>
    private void Post(XdrWriter message)
    {
        MessageHeader.Finish(message);
        bool reads;
        lock (_gate)
        {
            if (_failure is not null)
                throw Closed();
            reads = !_reading;
            _reading = true;
        }
        try
        {
            Transmit(message.Written, default, ref reads, null);
        }
        catch (LibvirtException error)
        {
            Fail(error, (int)ConnectCloseReason.Error);
            throw;
        }
        finally
        {
            message.Clear();
            if (reads)
                PassOn();
        }
    }
}
