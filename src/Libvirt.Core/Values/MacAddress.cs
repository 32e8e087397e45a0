
namespace Libvirt;

/// <summary>Six bytes that identify a network interface.</summary>
public readonly struct MacAddress : IEquatable<MacAddress>
{
    private readonly ulong _bytes; // the first byte of the text is the highest of six

    private MacAddress(ulong bytes) => _bytes = bytes;

    /// <summary>Takes six raw bytes.</summary>
    public MacAddress(ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes[..6])
            _bytes = _bytes << 8 | b;
    }

    /// <summary>The six bytes as a number; the first byte of the text is the highest.</summary>
    public ulong Value => _bytes;

    /// <summary>00:00:00:00:00:00.</summary>
    public bool IsZero => _bytes == 0;

    /// <summary>The lowest bit of the first byte is set.</summary>
    public bool IsMulticast => (_bytes >> 40 & 1) != 0;

    /// <summary>ff:ff:ff:ff:ff:ff.</summary>
    public bool IsBroadcast => _bytes == 0xffff_ffff_ffff;

    /// <summary>Byte 0 to 5.</summary>
    public byte this[int index] => (byte)(_bytes >> (8 * (5 - index)));

    /// <summary>Six groups of one or two hexadecimal digits with colons between. As native does, text behind white space after them is not looked at.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out MacAddress address)
    {
        ulong bytes = 0;
        address = default;
        for (int i = 0; i < 6; i++)
        {
            int digits = 0;
            for (; digits < 2 && digits < text.Length && char.IsAsciiHexDigit(text[digits]); digits++)
            {
            }
            if (!Numbers.TryParseUInt(text[..digits], out uint value, 16))
                return false;
            bytes = bytes << 8 | value;
            text = text[digits..];
            bool end = text.IsEmpty || text[0] is ' ' or '\t' or '\n' or '\f' or '\r';
            if (i == 5 ? !end : text.IsEmpty || text[0] != ':')
                return false;
            if (i < 5)
                text = text[1..];
        }
        address = new(bytes);
        return true;
    }

    /// <summary>A random address of QEMU's prefix.</summary>
    public static MacAddress NewRandom() => Generate([0x52, 0x54, 0x00]);

    /// <summary>A random address behind a prefix of three bytes, such as 52:54:00 for QEMU.</summary>
    public static MacAddress Generate(ReadOnlySpan<byte> prefix)
    {
        Span<byte> bytes = stackalloc byte[6];
        prefix[..3].CopyTo(bytes);
        RandomBytes.Fill(bytes[3..]);
        return new(bytes);
    }

    /// <summary>Copies the six bytes to the front of <paramref name="destination"/>.</summary>
    public void CopyTo(Span<byte> destination)
    {
        for (int i = 0; i < 6; i++)
            destination[i] = this[i];
    }

    /// <summary>"52:54:00:12:34:56"</summary>
    public override string ToString() => $"{this[0]:x2}:{this[1]:x2}:{this[2]:x2}:{this[3]:x2}:{this[4]:x2}:{this[5]:x2}";

    /// <inheritdoc/>
    public bool Equals(MacAddress other) => _bytes == other._bytes;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MacAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bytes.GetHashCode();

    /// <summary>Same bytes.</summary>
    public static bool operator ==(MacAddress a, MacAddress b) => a.Equals(b);

    /// <summary>Different bytes.</summary>
    public static bool operator !=(MacAddress a, MacAddress b) => !a.Equals(b);
}
