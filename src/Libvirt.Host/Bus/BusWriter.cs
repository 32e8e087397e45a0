using System.Buffers.Binary;
using System.Text;

namespace Libvirt.Host.Bus;

/// <summary>Writes values of a D-Bus message, little-endian. Alignment counts from the first byte.</summary>
public sealed class BusWriter
{
    private readonly List<byte> _bytes = [];

    /// <summary>Bytes so far.</summary>
    public int Length => _bytes.Count;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Bytes => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes);

    /// <summary>Fills up to a multiple of so many bytes; structures and dictionary entries start at 8.</summary>
    public BusWriter Align(int size)
    {
        while (_bytes.Count % size != 0)
            _bytes.Add(0);
        return this;
    }

    /// <summary>y.</summary>
    public BusWriter Byte(byte value)
    {
        _bytes.Add(value);
        return this;
    }

    /// <summary>u.</summary>
    public BusWriter UInt32(uint value)
    {
        Align(4);
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>i.</summary>
    public BusWriter Int32(int value) => UInt32((uint)value);

    /// <summary>t.</summary>
    public BusWriter UInt64(ulong value)
    {
        Align(8);
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>s and o.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: a zero inside, which D-Bus cannot carry</exception>
    public BusWriter Text(string value)
    {
        if (value.Contains('\0'))
            throw LibvirtException.InvalidArgument(ErrorDomain.Dbus, "a text for D-Bus holds a zero byte");
        UInt32((uint)Encoding.UTF8.GetByteCount(value));
        _bytes.AddRange(Encoding.UTF8.GetBytes(value));
        _bytes.Add(0);
        return this;
    }

    /// <summary>g; also begins a variant.</summary>
    public BusWriter Signature(string value)
    {
        _bytes.Add((byte)value.Length);
        _bytes.AddRange(Encoding.ASCII.GetBytes(value));
        _bytes.Add(0);
        return this;
    }

    /// <summary>Begins an array.</summary>
    /// <param name="alignment">Of its elements.</param>
    /// <returns>for <see cref="EndArray"/></returns>
    public BusArrayMark BeginArray(int alignment)
    {
        UInt32(0);
        int length = _bytes.Count - 4;
        Align(alignment);
        return new(length, _bytes.Count);
    }

    /// <summary>Ends an array: writes its length.</summary>
    public BusWriter EndArray(BusArrayMark mark)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes)[mark.Length..], (uint)(_bytes.Count - mark.Content));
        return this;
    }

    /// <summary>Appends another message part at a multiple of 8.</summary>
    public BusWriter Append(BusWriter other)
    {
        Align(8);
        _bytes.AddRange(other.Bytes);
        return this;
    }
}
