using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host.Network;

/// <summary>One request to rtnetlink(7), in the kernel's byte order and alignment.</summary>
internal sealed class NetlinkMessage
{
    private const int HeaderSize = 16, AttributeSize = 4, Alignment = 4; // struct nlmsghdr, struct rtattr
    private const ushort Request = 1, Acknowledge = 4; // NLM_F_REQUEST, NLM_F_ACK
    private byte[] _data = new byte[256];
    private int _length = HeaderSize;

    /// <param name="type">RTM_*.</param>
    /// <param name="flags">NLM_F_* beside those that every request has.</param>
    public NetlinkMessage(ushort type, ushort flags = 0)
    {
        MemoryMarshal.Write(_data.AsSpan(4), type);
        MemoryMarshal.Write(_data.AsSpan(6), (ushort)(flags | Request | Acknowledge));
    }

    /// <summary>The finished message.</summary>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            MemoryMarshal.Write(_data, (uint)_length);
            return _data.AsSpan(0, _length);
        }
    }

    /// <summary>The fixed part that follows the header: struct ifinfomsg and others.</summary>
    public NetlinkMessage Body<T>(in T body) where T : unmanaged
    {
        MemoryMarshal.Write(Room(Marshal.SizeOf<T>()), body);
        return this;
    }

    /// <summary>An attribute.</summary>
    public NetlinkMessage Add(ushort type, ReadOnlySpan<byte> value)
    {
        var room = Room(AttributeSize + value.Length);
        MemoryMarshal.Write(room, (ushort)(AttributeSize + value.Length));
        MemoryMarshal.Write(room[2..], type);
        value.CopyTo(room[AttributeSize..]);
        return this;
    }

    /// <summary>An attribute that is a number.</summary>
    public NetlinkMessage Add<T>(ushort type, T value) where T : unmanaged => Add(type, MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    /// <summary>An attribute that is a text, with the zero byte behind it.</summary>
    public NetlinkMessage Add(ushort type, string text) => Add(type, Encoding.UTF8.GetBytes(text + '\0'));

    /// <summary>An attribute that holds others.</summary>
    public NetlinkMessage Nest(ushort type, Action<NetlinkMessage> fill)
    {
        int start = _length;
        Add(type, []);
        fill(this);
        MemoryMarshal.Write(_data.AsSpan(start), (ushort)(_length - start));
        return this;
    }

    private Span<byte> Room(int size)
    {
        int start = _length;
        _length += size + Alignment - 1 & ~(Alignment - 1);
        if (_length > _data.Length)
            Array.Resize(ref _data, Math.Max(_data.Length * 2, _length));
        return _data.AsSpan(start, size);
    }
}
