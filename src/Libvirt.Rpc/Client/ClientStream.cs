using Libvirt.Rpc.Messages;

namespace Libvirt.Rpc.Client;

/// <summary>The client's end of a stream: what has arrived and was not yet taken.</summary>
/// <param name="program">Of the call that opens it.</param>
/// <param name="version">Of the program.</param>
/// <param name="procedure">Of the call that opens it.</param>
public sealed class ClientStream(uint program, uint version, int procedure)
{
    private readonly Queue<(byte[] Data, int Length, long Hole)> _arrived = new();
    private int _taken;

    /// <summary>On the wire.</summary>
    public uint Program => program;

    /// <summary>On the wire.</summary>
    public uint Version => version;

    /// <summary>On the wire.</summary>
    public int Procedure => procedure;

    /// <summary>The serial number of the call that opened it.</summary>
    public uint Serial { get; internal set; }

    /// <summary>Guards what follows.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>This side has finished or aborted it: nothing more is sent or taken.</summary>
    internal bool Closed { get; set; }

    /// <summary>The server has sent everything.</summary>
    internal bool Ended { get; private set; }

    /// <summary>The server, or this side, has confirmed the end.</summary>
    internal bool Confirmed { get; set; }

    /// <summary>The server's error, or why the connection is lost.</summary>
    internal LibvirtException? Failure { get; private set; }

    /// <summary>The thread that waits for something to arrive.</summary>
    internal Waiter? Waiting { get; set; }

    /// <summary>Told that something has arrived.</summary>
    internal Action? Arrived { get; set; }

    /// <summary>True when a receiver would not wait.</summary>
    internal bool HasSomething => _restOfHole > 0 || _arrived.Count > 0 || Ended || Failure is not null;

    /// <summary>Keeps what a message brought.</summary>
    internal void Arrive(MessageHeader header, ReadOnlySpan<byte> payload)
    {
        Waiter? waiter;
        lock (Gate)
        {
            switch (header.Status)
            {
                case MessageStatus.Error:
                    Failure ??= payload.Length > 0 ? new LibvirtException(ErrorMessage.Read(payload)) : LibvirtException.Create(ErrorDomain.Streams, ErrorNumber.OperationAborted);
                    Ended = true;
                    break;
                case MessageStatus.Ok:
                    Ended = Confirmed = true;
                    break;
                default:
                    Keep(header, payload);
                    break;
            }
            (waiter, Waiting) = (Waiting, null);
        }
        waiter?.Complete();
        Arrived?.Invoke();
    }

    private void Keep(MessageHeader header, ReadOnlySpan<byte> payload)
    {
        if (header.Type == MessageType.StreamHole)
        {
            var r = new Xdr.XdrReader(payload);
            _arrived.Enqueue(([], 0, Protocol.NetStreamHole.Read(ref r).Length));
        }
        else if (payload.Length == 0)
        {
            Ended = true;
        }
        else
        {
            var data = MessageMemory.Rent(payload.Length);
            payload.CopyTo(data);
            _arrived.Enqueue((data, payload.Length, 0));
        }
    }

    /// <summary>Ends with an error.</summary>
    internal void Fail(LibvirtException error)
    {
        Waiter? waiter;
        lock (Gate)
        {
            Failure ??= error;
            Ended = true;
            (waiter, Waiting) = (Waiting, null);
        }
        waiter?.Complete();
        Arrived?.Invoke();
    }

    /// <summary>Takes bytes that have arrived; the gate is held.</summary>
    /// <returns>bytes, 0 at the end, -1 when nothing is there, -3 before a hole</returns>
    internal int Take(Span<byte> room)
    {
        int total = 0;
        if (_restOfHole > 0)
            return -3;
        while (room.Length > 0 && _arrived.TryPeek(out var first))
        {
            if (first.Data.Length == 0)
                return total > 0 ? total : -3;
            int count = Math.Min(room.Length, first.Length - _taken);
            first.Data.AsSpan(_taken, count).CopyTo(room);
            room = room[count..];
            total += count;
            if ((_taken += count) == first.Length)
            {
                _arrived.Dequeue();
                _taken = 0;
                MessageMemory.Return(first.Data);
            }
        }
        return total > 0 ? total : Failure is not null ? throw Failure : Ended ? 0 : -1;
    }

    /// <summary>Takes the hole that comes next; the gate is held.</summary>
    /// <returns>its length in bytes; null when there is none</returns>
    internal long? TakeHole()
    {
        if (_restOfHole > 0)
        {
            long rest = _restOfHole;
            _restOfHole = 0;
            return rest;
        }
        if (!_arrived.TryPeek(out var first) || first.Data.Length != 0)
            return null;
        _arrived.Dequeue();
        return first.Hole;
    }

    private long _restOfHole;

    /// <summary>Puts the rest of a hole back in front; the gate is held.</summary>
    internal void PutBackHole(long length) => _restOfHole = length;
}
