using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;

namespace Libvirt.Rpc.Client;

/// <summary>What happens while no thread calls: the event loop reads, and keep-alive.</summary>
public sealed partial class RpcClient
{
    private int _watch = -1, _timer = -1;
    private bool _paused;
    private int _interval, _allowed, _unanswered;
    private long _lastHeard = Environment.TickCount64;

    /// <summary>Lets the registered event loop read while no thread calls. Called when somebody wants events: a program that only calls pays nothing.</summary>
    /// <returns>false when no event loop is registered</returns>
    public bool Watch()
    {
        lock (_gate)
        {
            if (_watch >= 0)
                return true;
            if (_failure is not null)
                return EventRegistry.Current is not null;
            _watch = EventRegistry.AddHandle(_channel.Descriptor, EventHandleType.Readable | EventHandleType.Error | EventHandleType.Hangup,
                (_, _, _) => ReadAvailable());
            return _watch >= 0;
        }
    }

    /// <summary>Sends a ping whenever nothing was heard for an interval, and gives up after some without an answer.</summary>
    /// <param name="interval">Seconds; 0 or less stops.</param>
    /// <param name="count">Pings that may stay unanswered.</param>
    /// <returns>false when no event loop is registered</returns>
    public bool SetKeepAlive(int interval, uint count)
    {
        if (interval <= 0)
        {
            lock (_gate)
            {
                _interval = 0;
                StopTimer();
            }
            return true;
        }
        if (!Watch())
            return false;
        lock (_gate)
        {
            (_interval, _allowed, _unanswered) = (interval, (int)Math.Min(count, int.MaxValue), 0);
            StopTimer();
            _timer = EventRegistry.AddTimeout(interval * 1000, _ => CheckKeepAliveFromLoop());
        }
        return true;
    }

    private void PauseWatch()
    {
        if (_watch < 0 || _paused)
            return;
        _paused = true;
        EventRegistry.UpdateHandle(_watch, 0);
    }

    private void ResumeWatch()
    {
        if (!_paused)
            return;
        _paused = false;
        if (_watch >= 0)
            EventRegistry.UpdateHandle(_watch, (int)(EventHandleType.Readable | EventHandleType.Error | EventHandleType.Hangup));
    }

    private void StopWatching()
    {
        lock (_gate)
        {
            if (_watch >= 0)
                EventRegistry.RemoveHandle(_watch);
            _watch = -1;
            StopTimer();
        }
    }

    private void StopTimer()
    {
        if (_timer >= 0)
            EventRegistry.RemoveTimeout(_timer);
        _timer = -1;
    }

    private void Heard()
    {
        if (_interval == 0)
            return;
        Volatile.Write(ref _lastHeard, Environment.TickCount64);
        _unanswered = 0;
    }

    /// <summary>How long the reading thread may sleep before it has to look at keep-alive, in milliseconds; -1 for ever.</summary>
    private int KeepAliveWait()
        => _interval == 0 ? -1 : (int)Math.Clamp(Volatile.Read(ref _lastHeard) + _interval * 1000L - Environment.TickCount64, 1, _interval * 1000L);

    /// <summary>Sends a ping when it is time, or gives up.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the peer is silent</exception>
    private void CheckKeepAlive()
    {
        if (_interval == 0 || Environment.TickCount64 - Volatile.Read(ref _lastHeard) < _interval * 1000L)
            return;
        if (_unanswered >= _allowed)
            throw new LibvirtException(LibvirtException.Internal(ErrorDomain.Rpc, "connection closed due to keepalive timeout").Error with { Int2 = Silence });
        _unanswered++;
        Volatile.Write(ref _lastHeard, Environment.TickCount64);
        SendKeepAlive(KeepAliveProcedure.Ping);
    }

    private void CheckKeepAliveFromLoop()
    {
        try
        {
            CheckKeepAlive();
        }
        catch (LibvirtException error)
        {
            Fail(error, (int)ConnectCloseReason.Keepalive);
        }
    }

    private void AnswerKeepAlive(MessageHeader header)
    {
        if (header.Procedure == (int)KeepAliveProcedure.Ping)
            SendKeepAlive(KeepAliveProcedure.Pong);
    }

    private int _owed;

    /// <summary>Sends a keep-alive message between two others: when a message is under way, whoever sends it sends this one behind it.</summary>
    private void SendKeepAlive(KeepAliveProcedure procedure)
    {
        Interlocked.Or(ref _owed, 1 << (int)procedure);
        SendOwed();
    }

    private void SendOwed()
    {
        // Held by this thread: it reads in the middle of sending, and comes here again behind its message.
        while (Volatile.Read(ref _owed) != 0 && !_sending.IsHeldByCurrentThread && _sending.TryEnter())
        {
            try
            {
                int owed = Interlocked.Exchange(ref _owed, 0);
                if ((owed & 1 << (int)KeepAliveProcedure.Ping) != 0)
                    SendKeepAliveNow(KeepAliveProcedure.Ping);
                if ((owed & 1 << (int)KeepAliveProcedure.Pong) != 0)
                    SendKeepAliveNow(KeepAliveProcedure.Pong);
            }
            finally
            {
                _sending.Exit();
            }
        }
    }

    private void SendKeepAliveNow(KeepAliveProcedure procedure)
    {
        var w = new Xdr.XdrWriter();
        new MessageHeader(KeepAliveProgram.Number, KeepAliveProgram.Version, (int)procedure, MessageType.Message, 0, MessageStatus.Ok).Begin(w);
        MessageHeader.Finish(w);
        bool reads = false;
        Transmit(w.Written, default, ref reads, null);
        if (reads)
            PassOn();
    }
}
