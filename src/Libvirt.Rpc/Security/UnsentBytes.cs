using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Messages;

namespace Libvirt.Rpc.Security;

/// <summary>The sending end of a layer: what the channel below does not take is kept. Threads may share it.</summary>
internal sealed class UnsentBytes(ByteChannel inner)
{
    private readonly Lock _lock = new();
    private byte[] _bytes = []; // rented while it holds something
    private int _start, _end;

    /// <summary>Something is kept.</summary>
    public bool Any => Volatile.Read(ref _end) > 0;

    /// <summary>Sends, or keeps, all of it.</summary>
    public void Write(ReadOnlySpan<byte> data)
    {
        lock (_lock)
        {
            while (_end == 0 && !data.IsEmpty)
            {
                int count = inner.Send(data);
                if (count == ByteChannel.WouldBlock)
                    break;
                data = data[count..];
            }
            if (!data.IsEmpty)
                Keep(data);
        }
    }

    /// <summary>Sends what was kept.</summary>
    /// <returns>true when nothing is left, here and below</returns>
    public bool Flush()
    {
        lock (_lock)
        {
            while (_start < _end)
            {
                int count = inner.Send(_bytes.AsSpan(_start, _end - _start));
                if (count == ByteChannel.WouldBlock)
                    return false;
                _start += count;
            }
            Clear();
            return inner.Flush();
        }
    }

    /// <summary>Forgets what was kept.</summary>
    public void Drop()
    {
        lock (_lock)
            Clear();
    }

    private void Clear()
    {
        if (_end == 0)
            return;
        MessageMemory.Return(_bytes);
        _bytes = [];
        _start = 0;
        Volatile.Write(ref _end, 0);
    }

    private void Keep(ReadOnlySpan<byte> data)
    {
        int used = _end - _start;
        if (_bytes.Length < _end + data.Length)
        {
            var larger = MessageMemory.Rent(checked(used + data.Length));
            _bytes.AsSpan(_start, used).CopyTo(larger);
            if (_bytes.Length > 0)
                MessageMemory.Return(_bytes);
            (_bytes, _start) = (larger, 0);
            _end = used;
        }
        data.CopyTo(_bytes.AsSpan(_end));
        Volatile.Write(ref _end, _end + data.Length);
    }
}
