using System.Buffers.Binary;
using System.Text;

namespace Libvirt.Rpc.Xdr;

/// <summary>Writes XDR (RFC 4506) into memory that grows up to the largest message of the protocol and is used again for the next one.</summary>
public sealed class XdrWriter
{
    private const int Kept = 512 * 1024; // a packet of a stream is a little more than 256 KiB
    private byte[] _data = new byte[1024];

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _data.AsSpan(0, Length);

    /// <summary>Forgets all; memory of an unusually large message is given back.</summary>
    public void Clear()
    {
        Length = 0;
        if (_data.Length > Kept)
            _data = new byte[1024];
    }

    /// <summary>Goes back to an earlier length.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Four bytes.</summary>
    public void Int(int value) => BinaryPrimitives.WriteInt32BigEndian(Grow(4), value);

    /// <summary>Four bytes.</summary>
    public void UInt(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Grow(4), value);

    /// <summary>Eight bytes.</summary>
    public void Long(long value) => BinaryPrimitives.WriteInt64BigEndian(Grow(8), value);

    /// <summary>Eight bytes.</summary>
    public void ULong(ulong value) => BinaryPrimitives.WriteUInt64BigEndian(Grow(8), value);

    /// <summary>Eight bytes.</summary>
    public void Double(double value) => BinaryPrimitives.WriteDoubleBigEndian(Grow(8), value);

    /// <summary>Zero or one.</summary>
    public void Bool(bool value) => UInt(value ? 1u : 0u);

    /// <summary>Sixteen bytes.</summary>
    public void Uuid(Uuid value) => value.CopyTo(Grow(16));

    /// <summary>Bytes as they are, without a length.</summary>
    public void Raw(ReadOnlySpan<byte> value) => value.CopyTo(Grow(value.Length));

    /// <summary>Bytes that the caller puts there itself, instead of copying them; what it does not need it cuts off with <see cref="Truncate"/>.</summary>
    public Span<byte> Room(int count) => Grow(count);

    /// <summary>Room for a number that is known later.</summary>
    /// <returns>its position, for <see cref="Patch"/></returns>
    public int Reserve()
    {
        UInt(0);
        return Length - 4;
    }

    /// <summary>Writes a number at a reserved position.</summary>
    public void Patch(int position, uint value) => BinaryPrimitives.WriteUInt32BigEndian(_data.AsSpan(position, 4), value);

    /// <summary>A string of at most <paramref name="max"/> bytes.</summary>
    public void String(string value, uint max)
    {
        if (Ascii.IsValid(value))
        {
            Check((uint)value.Length, max);
            UInt((uint)value.Length);
            Ascii.FromUtf16(value, Padded(value.Length), out _);
        }
        else if (RawBytes.IndexOf(value) >= 0)
        {
            Opaque(RawBytes.Encode(value), max);
        }
        else
        {
            int length = Encoding.UTF8.GetByteCount(value);
            Check((uint)length, max);
            UInt((uint)length);
            Encoding.UTF8.GetBytes(value, Padded(length));
        }
    }

    /// <summary>A string that may be absent.</summary>
    public void OptionalString(string? value, uint max)
    {
        Bool(value is not null);
        if (value is not null)
            String(value, max);
    }

    /// <summary>A structure that may be absent.</summary>
    public void Optional<T>(T? value) where T : struct, IXdrValue<T>
    {
        Bool(value.HasValue);
        if (value is { } some)
            some.Write(this);
    }

    /// <summary>At most <paramref name="max"/> bytes with their length.</summary>
    public void Opaque(ReadOnlySpan<byte> value, uint max)
    {
        Check((uint)value.Length, max);
        UInt((uint)value.Length);
        value.CopyTo(Padded(value.Length));
    }

    /// <summary>A list of structures.</summary>
    public void Array<T>(T[] list, uint max) where T : struct, IXdrValue<T>
    {
        Check((uint)list.Length, max);
        UInt((uint)list.Length);
        foreach (ref readonly var element in list.AsSpan())
            element.Write(this);
    }

    /// <summary>A list of strings.</summary>
    public void Strings(string[] list, uint max, uint maxLength)
    {
        Check((uint)list.Length, max);
        UInt((uint)list.Length);
        foreach (var text in list)
            String(text, maxLength);
    }

    /// <summary>A list of numbers.</summary>
    public void Ints(int[] list, uint max)
    {
        Check((uint)list.Length, max);
        UInt((uint)list.Length);
        foreach (int number in list)
            Int(number);
    }

    /// <summary>A list of numbers.</summary>
    public void UInts(uint[] list, uint max)
    {
        Check((uint)list.Length, max);
        UInt((uint)list.Length);
        foreach (uint number in list)
            UInt(number);
    }

    /// <summary>A list of numbers.</summary>
    public void ULongs(ulong[] list, uint max)
    {
        Check((uint)list.Length, max);
        UInt((uint)list.Length);
        foreach (ulong number in list)
            ULong(number);
    }

    /// <summary>Bytes that the protocol sends as one signed number each.</summary>
    public void Characters(byte[] list, uint max)
    {
        Check((uint)list.Length, max);
        UInt((uint)list.Length);
        FixedCharacters(list, list.Length);
    }

    /// <summary>A fixed number of bytes that the protocol sends as one signed number each.</summary>
    public void FixedCharacters(byte[] list, int count)
    {
        for (int i = 0; i < count; i++)
            Int(i < list.Length ? (sbyte)list[i] : 0);
    }

    /// <summary>The union of typed parameters.</summary>
    public void TypedValue(TypedValue value)
    {
        Int((int)value.Type);
        switch (value.Type)
        {
            case TypedParameterType.Int or TypedParameterType.Uint: UInt(unchecked((uint)value.Bits)); break;
            case TypedParameterType.Boolean: UInt((byte)value.Bits == 0 ? 0u : 1u); break;
            case TypedParameterType.Llong or TypedParameterType.Ullong or TypedParameterType.Double: ULong(value.Bits); break;
            case TypedParameterType.String: String(value.Text ?? "", Protocol.Limits.RemoteStringMax); break;
            default: throw Refused($"typed parameter of type {(int)value.Type}");
        }
    }

    private static void Check(uint length, uint max)
    {
        if (length > max)
            throw Refused($"a length of {length}, at most {max} is allowed");
    }

    private Span<byte> Padded(int length)
    {
        var room = Grow(length + (-length & 3));
        room[length..].Clear();
        return room[..length];
    }

    private Span<byte> Grow(int count)
    {
        int start = Length, end = checked(start + count);
        if (end > _data.Length)
        {
            if (end > Protocol.Limits.NetMessageMax + 4)
                throw Refused($"a message of more than {Protocol.Limits.NetMessageMax} bytes");
            System.Array.Resize(ref _data, Math.Max(end, (int)Math.Min(_data.Length * 2L, Protocol.Limits.NetMessageMax + 4)));
        }
        Length = end;
        return _data.AsSpan(start, count);
    }

    private static LibvirtException Refused(string why)
        => new(ErrorRecord.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, "Unable to encode message payload") with { Str3 = why });
}
