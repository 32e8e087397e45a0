using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>
/// The server's end of a stream: what the client sends goes to the driver, what the driver has goes to the client as fast as the client takes it. All
/// work on one stream is done by one worker at a time; a driver that has nothing now is asked again when it calls back.
/// </summary>
internal sealed class ServerStream(RemoteSession session, MessageHeader header, Stream stream, bool transmits, bool sparse) : StreamCallback
{
    private const int Packet = Limits.NetMessageLegacyPayloadMax, BytesPerTurn = 4 << 20, MaxQueued = 4 << 20;

    private readonly Lock _gate = new();
    private readonly Queue<(MessageHeader Header, byte[] Data, int Length)> _incoming = new();
    private int _queued, _written;
    private bool _working, _again, _ended, _abandoned, _receiving = transmits, _watching, _held;
    private StreamEventType _awaited; // what the driver could not do in this turn

    /// <summary>The header of the call that opened it.</summary>
    public MessageHeader Header => header;

    /// <summary>Begins, after the answer of the opening call was sent.</summary>
    public void Start()
    {
        session.Client.Drained += Work;
        Work();
    }

    /// <summary>Takes a message of the client.</summary>
    public void Take(MessageHeader message, ReadOnlySpan<byte> payload)
    {
        var data = MessageMemory.Rent(Math.Max(payload.Length, 1));
        payload.CopyTo(data);
        lock (_gate)
        {
            _incoming.Enqueue((message, data, payload.Length));
            _queued += payload.Length;
            if (_queued > MaxQueued && !_held)
            {
                // The driver is slower than the client: the rest waits in the socket.
                _held = true;
                session.Client.Hold();
            }
        }
        Work();
    }

    /// <summary>The client is gone.</summary>
    public void Abandon()
    {
        lock (_gate)
        {
            if (_ended)
                return;
            _ended = _abandoned = true;
            // A worker that is at it ends the driver's side when it comes out: drivers are used by one thread at a time.
            if (_working)
                return;
        }
        AbortDriver();
    }

    private void AbortDriver()
    {
        session.Client.Drained -= Work;
        Quietly(() => stream.Driver?.Abort(stream));
        stream.Driver = null;
    }

    /// <summary>Has a worker go on, unless one is at it.</summary>
    private void Work()
    {
        lock (_gate)
        {
            if (_ended)
                return;
            if (_working)
            {
                _again = true;
                return;
            }
            _working = true;
        }
        session.Client.Server.Workers.Run(Turn, isUrgent: false);
    }

    private void Turn()
    {
        bool more = false;
        try
        {
            _awaited = 0;
            more = Deliver() | Transmit();
            Await();
        }
        catch (Exception error)
        {
            Fail(error is LibvirtException known ? known.Error : ErrorRecord.Create(ErrorDomain.Rpc, ErrorNumber.InternalError, $"unexpected {error.GetType().Name}: {error.Message}"));
        }
        bool abandoned;
        lock (_gate)
        {
            more |= _again;
            _again = false;
            abandoned = _abandoned;
            if (!more || _ended)
            {
                _working = false;
                more = false;
            }
        }
        if (abandoned)
            AbortDriver();
        else if (more)
            session.Client.Server.Workers.Run(Turn, isUrgent: false);
    }

    /// <summary>Gives the driver what has arrived; false when there is nothing more or the driver takes nothing.</summary>
    private bool Deliver()
    {
        for (; ; )
        {
            (MessageHeader Header, byte[] Data, int Length) first;
            lock (_gate)
                if (_ended || !_incoming.TryPeek(out first))
                    return false;
            if (!Deliver(first.Header, first.Data.AsSpan(0, first.Length)))
            {
                _awaited |= StreamEventType.Writable;
                return false;
            }
            bool unhold;
            lock (_gate)
            {
                _incoming.Dequeue();
                _queued -= first.Length;
                _written = 0;
                unhold = _held && _queued < MaxQueued / 2;
                _held &= !unhold;
            }
            MessageMemory.Return(first.Data);
            if (unhold)
                session.Client.Unhold();
        }
    }

    private bool Deliver(MessageHeader message, ReadOnlySpan<byte> data)
    {
        var driver = stream.Driver ?? throw LibvirtException.Internal(ErrorDomain.Streams, "stream is not open");
        switch (message.Status)
        {
            case MessageStatus.Ok:
                driver.Finish(stream);
                End(MessageStatus.Ok, null);
                return true;
            case MessageStatus.Error:
                driver.Abort(stream);
                End(MessageStatus.Ok, null);
                return true;
        }
        if (message.Type == MessageType.StreamHole)
        {
            var r = new XdrReader(data);
            var hole = NetStreamHole.Read(ref r);
            driver.SendHole(stream, hole.Length, hole.Flags);
            return true;
        }
        while (_written < data.Length)
        {
            int count = driver.Send(stream, data[_written..]);
            if (count == StreamDriver.WouldBlock)
                return false;
            _written += count;
        }
        return true;
    }

    /// <summary>Sends what the driver has; true when there is more to send at once.</summary>
    private bool Transmit()
    {
        for (int sent = 0; _receiving && !_ended; sent += Packet)
        {
            if (session.Client.Unsent > ServerLimits.PauseUnsent / 2)
                return false; // goes on when the client has taken all
            if (sent >= BytesPerTurn)
                return true;
            if (sparse && SendHole())
                continue;
            if (TransmitPacket() is { } more)
                return more;
        }
        return false;
    }

    /// <summary>Has the driver put its bytes where they are sent from; null to go on.</summary>
    private bool? TransmitPacket()
    {
        var w = ServerClient.Writer;
        try
        {
            (header with { Type = MessageType.Stream, Status = MessageStatus.Continue }).Begin(w);
            int begin = w.Length;
            int count = stream.Driver!.Receive(stream, w.Room(Packet), sparse ? (uint)StreamRecvFlagsValues.StopAtHole : 0);
            if (count == StreamDriver.Hole)
                return null;
            if (count == StreamDriver.WouldBlock)
            {
                _awaited |= StreamEventType.Readable;
                return false;
            }
            w.Truncate(begin + Math.Max(count, 0));
            MessageHeader.Finish(w);
            session.Client.Send(w.Written);
            if (count <= 0)
                _receiving = false; // an empty packet is the end
            return null;
        }
        finally
        {
            w.Clear();
        }
    }

    private bool SendHole()
    {
        var (inData, length) = stream.Driver!.InData(stream);
        if (inData || length == 0)
            return false;
        var w = new XdrWriter();
        new NetStreamHole { Length = length, Flags = 0 }.Write(w);
        SendPacket(MessageType.StreamHole, MessageStatus.Continue, w.Written);
        _ = stream.Driver.ReceiveHole(stream, 0);
        return true;
    }

    /// <summary>Has the driver call back for all that it could not do: a stream may wait for both directions at once.</summary>
    private void Await()
    {
        if (_awaited == 0 || stream.Driver is not { } driver)
            return;
        if (_watching)
            driver.UpdateCallback(stream, (int)_awaited);
        else
            driver.AddCallback(stream, (int)_awaited, this);
        _watching = true;
    }

    /// <inheritdoc/>
    public override void Invoke(Stream ready, int events)
    {
        ready.Driver?.UpdateCallback(ready, 0);
        Work();
    }

    /// <inheritdoc/>
    public override void Free()
    {
    }

    private void End(MessageStatus status, ErrorRecord? error)
    {
        lock (_gate)
        {
            if (_ended)
                return;
            _ended = true;
        }
        session.Client.Drained -= Work;
        session.Forget(this);
        stream.Driver = null;
        if (_held)
            session.Client.Unhold();
        if (error is null)
        {
            SendPacket(MessageType.Stream, status, []);
            return;
        }
        var w = new XdrWriter();
        ErrorMessage.Write(w, error);
        SendPacket(MessageType.Stream, status, w.Written);
    }

    private void Fail(ErrorRecord error)
    {
        if (stream.Driver is { } driver)
            Quietly(() => driver.Abort(stream));
        End(MessageStatus.Error, error);
    }

    private void SendPacket(MessageType type, MessageStatus status, ReadOnlySpan<byte> data)
    {
        var w = ServerClient.Writer;
        (header with { Type = type, Status = status }).Begin(w);
        w.Raw(data);
        MessageHeader.Finish(w);
        session.Client.Send(w.Written);
        w.Clear();
    }

    /// <summary>An end that is not asked for may fail without anybody to tell.</summary>
    private static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (LibvirtException error)
        {
            new LogSource("rpc.stream").Debug($"{error.Message}", "ServerStream.Quietly");
        }
        catch (Exception error)
        {
            new LogSource("rpc.stream").Error($"unexpected: {error}", "ServerStream.Quietly");
        }
    }
}
