using Libvirt.Host.Sockets;

namespace Libvirt.Rpc.Transports;

/// <summary>One direction of <see cref="SshHelperProxy"/>: reads when there is room, writes when there is something, and passes the end on.</summary>
internal sealed class CopyDirection(int source, int target, string receiver)
{
    private const int Size = 64 * 1024, BrokenPipe = 32, Reset = 104; // EPIPE, ECONNRESET
    private const short Readable = 1, Writable = 4;
    private readonly byte[] _data = new byte[Size];
    private int _start, _end;
    private bool _hasEnded;

    /// <summary>Everything was delivered and the end passed on.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Says what to wait for: never for more than can be dealt with, so that nothing spins.</summary>
    /// <param name="descriptors">Gets source and target, -1 for the one that is not waited for.</param>
    /// <param name="events">Gets poll's bits.</param>
    public void Prepare(Span<int> descriptors, Span<short> events)
    {
        bool reads = !IsDone && !_hasEnded && _end < Size, writes = !IsDone && _start < _end;
        descriptors[0] = reads ? source : -1;
        events[0] = Readable;
        descriptors[1] = writes ? target : -1;
        events[1] = Writable;
    }

    /// <summary>Reads when poll found something, and writes what the target takes.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Copy(short sourceState)
    {
        if (sourceState != 0)
            Read();
        if (_start < _end)
            Write();
        if (_hasEnded && _start == _end && !IsDone)
        {
            IsDone = true;
            _ = SocketIo.EndSending(target); // a pipe knows no halves: its owner closes it
        }
    }

    private void Read()
    {
        int count = SocketIo.ReadAvailable(source, _data.AsSpan(_end));
        if (count == SocketIo.WouldBlock)
            return;
        if (count is < 0 and not -Reset)
            throw LibvirtException.System(ErrorDomain.Rpc, -count, $"cannot read data for the {receiver}");
        _hasEnded = count <= 0;
        _end += Math.Max(count, 0);
    }

    private void Write()
    {
        int count = SocketIo.WriteAvailable(target, _data.AsSpan(_start, _end - _start));
        if (count is -BrokenPipe or -Reset)
        {
            // Nobody listens any more: the rest is for nobody.
            _start = _end = 0;
            _hasEnded = true;
            return;
        }
        if (count < 0 && count != SocketIo.WouldBlock)
            throw LibvirtException.System(ErrorDomain.Rpc, -count, $"cannot write data to the {receiver}");
        _start += Math.Max(count, 0);
        if (_start == _end)
            _start = _end = 0;
    }
}
