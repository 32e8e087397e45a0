using System.Buffers.Binary;
using System.Text;

namespace Libvirt.Rpc.Xdr;

/// <summary>Reads XDR (RFC 4506). Nothing is allocated before its length was compared with the limit and with what is there.</summary>
public ref struct XdrReader(ReadOnlySpan<byte> data)
{
    private ReadOnlySpan<byte> _rest = data;

    /// <summary>Bytes not yet read.</summary>
    public readonly int Remaining => _rest.Length;

    /// <summary>What is not yet read.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>The next four bytes.</summary>
    public int Int() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    /// <summary>The next four bytes.</summary>
    public uint UInt() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    /// <summary>The next eight bytes.</summary>
    public long Long() => BinaryPrimitives.ReadInt64BigEndian(Take(8));

    /// <summary>The next eight bytes.</summary>
    public ulong ULong() => BinaryPrimitives.ReadUInt64BigEndian(Take(8));

    /// <summary>The next eight bytes.</summary>
    public double Double() => BinaryPrimitives.ReadDoubleBigEndian(Take(8));

    /// <summary>Anything but zero is true: there are clients that send more than 1.</summary>
    public bool Bool() => UInt() != 0;

    /// <summary>Sixteen bytes.</summary>
    public Uuid Uuid() => new(Take(16));

    /// <summary>A string of at most <paramref name="max"/> bytes.</summary>
    public string String(uint max)
    {
        int length = Length(max);
        var bytes = Take(length);
        Pad(length);
        // C strings end at their first zero; what follows would be invisible to native libvirt.
        int end = bytes.IndexOf((byte)0);
        if (end >= 0)
            bytes = bytes[..end];
        return Ascii.IsValid(bytes) ? Encoding.Latin1.GetString(bytes) : RawBytes.Decode(bytes);
    }

    /// <summary>A string that may be absent.</summary>
    public string? OptionalString(uint max) => Bool() ? String(max) : null;

    /// <summary>A structure that may be absent.</summary>
    public T? Optional<T>() where T : struct, IXdrValue<T> => Bool() ? T.Read(ref this) : null;

    /// <summary>At most <paramref name="max"/> bytes, copied.</summary>
    public byte[] Opaque(uint max) => OpaqueSpan(max).ToArray();

    /// <summary>At most <paramref name="max"/> bytes, where they are.</summary>
    public ReadOnlySpan<byte> OpaqueSpan(uint max)
    {
        int length = Length(max);
        var bytes = Take(length);
        Pad(length);
        return bytes;
    }

    /// <summary>A list of structures.</summary>
    public T[] Array<T>(uint max) where T : struct, IXdrValue<T>
    {
        var list = new T[Count(max, T.MinimalSize)];
        for (int i = 0; i < list.Length; i++)
            list[i] = T.Read(ref this);
        return list;
    }

    /// <summary>A list of strings.</summary>
    public string[] Strings(uint max, uint maxLength)
    {
        var list = new string[Count(max, 4)];
        for (int i = 0; i < list.Length; i++)
            list[i] = String(maxLength);
        return list;
    }

    /// <summary>A list of numbers.</summary>
    public int[] Ints(uint max)
    {
        var list = new int[Count(max, 4)];
        for (int i = 0; i < list.Length; i++)
            list[i] = Int();
        return list;
    }

    /// <summary>A list of numbers.</summary>
    public uint[] UInts(uint max)
    {
        var list = new uint[Count(max, 4)];
        for (int i = 0; i < list.Length; i++)
            list[i] = UInt();
        return list;
    }

    /// <summary>A list of numbers.</summary>
    public ulong[] ULongs(uint max)
    {
        var list = new ulong[Count(max, 8)];
        for (int i = 0; i < list.Length; i++)
            list[i] = ULong();
        return list;
    }

    /// <summary>Bytes that the protocol sends as one number each.</summary>
    public byte[] Characters(uint max) => FixedCharacters(Count(max, 4));

    /// <summary>A fixed number of bytes that the protocol sends as one number each.</summary>
    public byte[] FixedCharacters(int count)
    {
        var words = Take(checked(count * 4));
        var list = new byte[count];
        for (int i = 0; i < count; i++)
            list[i] = words[i * 4 + 3];
        return list;
    }

    /// <summary>The union of typed parameters.</summary>
    public TypedValue TypedValue()
    {
        var type = (TypedParameterType)Int();
        return type switch
        {
            TypedParameterType.Int or TypedParameterType.Uint => new(type, UInt(), null),
            TypedParameterType.Boolean => new(type, UInt() == 0 ? 0u : 1u, null),
            TypedParameterType.Llong or TypedParameterType.Ullong or TypedParameterType.Double => new(type, ULong(), null),
            TypedParameterType.String => new(type, 0, String(Protocol.Limits.RemoteStringMax)),
            _ => throw Malformed($"typed parameter of type {(int)type}"),
        };
    }

    /// <summary>Everything must have been read.</summary>
    public readonly void End()
    {
        if (_rest.Length != 0)
            throw Malformed($"{_rest.Length} bytes are left over");
    }

    /// <summary>The length of a list whose elements take at least <paramref name="minimalSize"/> bytes each.</summary>
    public int Count(uint max, int minimalSize)
    {
        uint count = UInt();
        if (count > max)
            throw Malformed($"{count} elements, at most {max} are allowed");
        if ((ulong)count * (uint)minimalSize > (uint)_rest.Length)
            throw Malformed($"{count} elements do not fit into {_rest.Length} bytes");
        return (int)count;
    }

    private int Length(uint max)
    {
        uint length = UInt();
        if (length > max)
            throw Malformed($"a length of {length} bytes, at most {max} are allowed");
        if (length > (uint)_rest.Length)
            throw Malformed($"a length of {length} bytes where {_rest.Length} are left");
        return (int)length;
    }

    private void Pad(int length) => Take(-length & 3);

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
            throw Malformed($"{count} bytes are expected where {_rest.Length} are left");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private static LibvirtException Malformed(string why)
        => new(ErrorRecord.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, "Unable to decode message payload") with { Str3 = why });
}
