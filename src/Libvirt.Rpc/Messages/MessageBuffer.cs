using System.Buffers.Binary;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Protocol;

namespace Libvirt.Rpc.Messages;

/// <summary>Collects bytes of a channel until messages are whole. Memory grows with what has arrived, not with what a length word claims.</summary>
public sealed class MessageBuffer
{
    private const int Chunk = 64 * 1024, LargestFill = 64 * 1024, LargestFillOfHuge = 16 * 1024;
    private byte[] _data = [];
    private int _start, _end;

    /// <summary>The largest message that is accepted, with its length word, in bytes.</summary>
    public int Limit { get; set; } = Limits.NetMessageMax + Limits.NetMessageLenMax;

    /// <summary>True when no bytes of an unfinished message are kept.</summary>
    public bool IsEmpty => _start == _end;

    /// <summary>True when the last fill took less than it had room for: the channel had no more at that moment.</summary>
    public bool IsDrained { get; private set; }

    /// <summary>How many bytes may be received before others have their turn; fewer of a message that is so large that nobody waits for it.</summary>
    public int Turn => _data.Length > MessageMemory.LargestPooled ? LargestFillOfHuge : LargestFill;

    /// <summary>Receives what a channel has.</summary>
    /// <returns>bytes, 0 at the end, or <see cref="ByteChannel.WouldBlock"/></returns>
    public int Fill(ByteChannel channel) => Fill(channel, 0);

    /// <summary>Receives what a channel has, waiting at most so many milliseconds for something, -1 for ever.</summary>
    /// <returns>bytes, 0 at the end, or <see cref="ByteChannel.WouldBlock"/></returns>
    public int Fill(ByteChannel channel, int milliseconds)
    {
        MakeRoom();
        // Not more at once: who sends a huge message does not keep its reader from others.
        var room = _data.AsSpan(_end, Math.Min(_data.Length - _end, Turn));
        int count = milliseconds == 0 ? channel.Receive(room) : channel.ReceiveWaiting(room, milliseconds);
        IsDrained = count < room.Length;
        if (count > 0)
            _end += count;
        return count;
    }

    /// <summary>Appends bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            MakeRoom();
            int count = Math.Min(bytes.Length, _data.Length - _end);
            bytes[..count].CopyTo(_data.AsSpan(_end));
            _end += count;
            bytes = bytes[count..];
        }
    }

    /// <summary>Takes the next whole message; the memory stays valid until the next fill.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_RPC: the length cannot be meant</exception>
    /// <param name="message">The message with its length word and header.</param>
    /// <param name="descriptors">How many descriptors of the channel belong to it; their bytes are taken too.</param>
    public bool TryTake(out ReadOnlySpan<byte> message, out int descriptors)
    {
        message = default;
        descriptors = 0;
        int have = _end - _start;
        if (have < 4)
            return false;
        uint length = BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(_start));
        if (length < Limits.NetMessageLenMax)
            throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"packet {length} bytes received from server too small, want {Limits.NetMessageLenMax}");
        if (length > (uint)Limit)
            throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"packet {length} bytes received from server too large, want {Limit}");
        if (length < MessageHeader.Size)
            throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, "Unable to decode message header");
        if ((uint)have < length)
            return false;
        var whole = _data.AsSpan(_start, (int)length);
        if (MessageHeader.Read(whole).Type is MessageType.CallWithFds or MessageType.ReplyWithFds)
        {
            uint count = whole.Length >= MessageHeader.Size + 4 ? BinaryPrimitives.ReadUInt32BigEndian(whole[MessageHeader.Size..]) : uint.MaxValue;
            if (count > Limits.NetMessageNumFdsMax)
                throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"Too many FDs to receive {count}, expected {Limits.NetMessageNumFdsMax} maximum");
            if ((uint)have < length + count)
                return false;
            descriptors = (int)count;
        }
        message = whole;
        _start += (int)length + descriptors;
        return true;
    }

    /// <summary>Gives a message that was taken to the caller for good when that saves the copy of a large one; the buffer goes on with what follows it.</summary>
    /// <param name="part">The message taken last, or a part of it.</param>
    /// <param name="owned">The same bytes; they are the caller's.</param>
    public bool TryGive(ReadOnlySpan<byte> part, out ArraySegment<byte> owned)
    {
        owned = default;
        if (_data.Length <= MessageMemory.LargestPooled || _end - _start > Chunk || !_data.AsSpan().Overlaps(part, out int at))
            return false;
        owned = new(_data, at, part.Length);
        _data = MessageMemory.Rent(Chunk);
        owned.Array.AsSpan(_start, _end - _start).CopyTo(_data);
        (_start, _end) = (0, _end - _start);
        return true;
    }

    /// <summary>Gives the memory back when nothing is kept: an idle peer costs nothing.</summary>
    public void Shrink()
    {
        if (_start != _end)
            return;
        _start = _end = 0;
        MessageMemory.Return(_data);
        _data = [];
    }

    /// <summary>Gives all memory back, whatever it holds.</summary>
    public void Release()
    {
        _start = _end;
        Shrink();
    }

    /// <summary>The length of the message that is arriving, as far as it may be believed: a packet of a stream gets its room at once.</summary>
    private int Claimed()
    {
        uint length = _end - _start >= 4 ? BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(_start)) : 0;
        return length <= MessageMemory.LargestPooled ? (int)length : 0;
    }

    private void MakeRoom()
    {
        if (_start == _end)
            _start = _end = 0;
        if (_data.Length == 0)
            _data = MessageMemory.Rent(Chunk);
        if (_end < _data.Length)
            return;
        if (_start > 0)
        {
            _data.AsSpan(_start, _end - _start).CopyTo(_data);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _data.Length)
        {
            var larger = MessageMemory.Rent(Math.Max(Claimed(), (int)Math.Min(_data.Length * 2L, (long)Limit + Chunk)));
            _data.AsSpan(0, _end).CopyTo(larger);
            MessageMemory.Return(_data);
            _data = larger;
        }
    }
}
