using Libvirt.Rpc.Client;

namespace Libvirt.Driver.Remote;

/// <summary>A stream whose other end is a daemon.</summary>
internal sealed class RemoteStreamDriver(RpcClient client, ClientStream wire) : StreamDriver
{
    private readonly Lock _gate = new();
    private StreamCallback? _callback;
    private int _timer = -1, _events;

    /// <inheritdoc/>
    public override bool ReceivesWithFlags => true;

    /// <inheritdoc/>
    public override int Send(Stream stream, ReadOnlySpan<byte> data) => client.SendStream(wire, data);

    /// <inheritdoc/>
    public override int Receive(Stream stream, Span<byte> data, uint flags)
    {
        bool stopAtHole = (flags & (uint)StreamRecvFlagsValues.StopAtHole) != 0;
        for (; ; )
        {
            int count = client.ReceiveStream(wire, data, wait: !stream.IsNonBlocking);
            switch (count)
            {
                case -1: return WouldBlock;
                case -3 when stopAtHole: return Hole;
                case -3: return Zeros(data);
                default: return count;
            }
        }
    }

    /// <summary>Who did not ask for holes gets them as zeros.</summary>
    private int Zeros(Span<byte> data)
    {
        lock (_gate)
        {
            if (_zeros == 0)
                _zeros = client.ReceiveHole(wire) ?? 0;
            int count = (int)Math.Min(_zeros, data.Length);
            data[..count].Clear();
            _zeros -= count;
            if (_zeros > 0)
                client.PutBackHole(wire, _zeros);
            _zeros = 0;
            return count;
        }
    }

    private long _zeros;

    /// <inheritdoc/>
    public override void SendHole(Stream stream, long length, uint flags) => client.SendHole(wire, length, flags);

    /// <inheritdoc/>
    public override long ReceiveHole(Stream stream, uint flags) => client.ReceiveHole(wire)
        ?? throw LibvirtException.Internal(ErrorDomain.Rpc, "invalid stream state: no hole comes next");

    /// <inheritdoc/>
    public override void Finish(Stream stream) => End(abort: false);

    /// <inheritdoc/>
    public override void Abort(Stream stream) => End(abort: true);

    private void End(bool abort)
    {
        Forget();
        client.EndStream(wire, abort);
    }

    /// <inheritdoc/>
    public override void AddCallback(Stream stream, int events, StreamCallback callback)
    {
        if (!client.Watch())
            throw LibvirtException.Internal(ErrorDomain.Rpc, "missing event loop implementation");
        lock (_gate)
        {
            if (_callback is not null)
                throw LibvirtException.Internal(ErrorDomain.Rpc, "multiple stream callbacks not supported");
            _timer = EventRegistry.AddTimeout(-1, _ => Tell(stream), callback.Free);
            if (_timer < 0)
                throw LibvirtException.Internal(ErrorDomain.Rpc, "missing event loop implementation");
            (_callback, _events) = (callback, events);
        }
        client.OnStream(wire, Look);
        Look();
    }

    /// <inheritdoc/>
    public override void UpdateCallback(Stream stream, int events)
    {
        lock (_gate)
        {
            if (_callback is null)
                throw LibvirtException.Internal(ErrorDomain.Rpc, "no stream callback registered");
            _events = events;
        }
        Look();
    }

    /// <inheritdoc/>
    public override void RemoveCallback(Stream stream)
    {
        lock (_gate)
            if (_callback is null)
                throw LibvirtException.Internal(ErrorDomain.Rpc, "no stream callback registered");
        Forget();
    }

    /// <summary>Lets the event loop call back if something can be done.</summary>
    private void Look()
    {
        lock (_gate)
            if (_callback is not null)
                EventRegistry.UpdateTimeout(_timer, Possible() != 0 ? 0 : -1);
    }

    private int Possible()
    {
        var can = StreamEventType.Writable;
        if (client.HasStreamData(wire))
            can |= StreamEventType.Readable;
        return _events & (int)can;
    }

    private void Tell(Stream stream)
    {
        StreamCallback? callback;
        int events;
        lock (_gate)
        {
            callback = _callback;
            events = Possible();
            if (events == 0 && callback is not null)
                EventRegistry.UpdateTimeout(_timer, -1);
        }
        if (events != 0)
            callback?.Invoke(stream, events);
    }

    private void Forget()
    {
        client.OnStream(wire, null);
        lock (_gate)
        {
            if (_callback is null)
                return;
            EventRegistry.RemoveTimeout(_timer);
            (_timer, _callback) = (-1, null);
        }
    }
}
