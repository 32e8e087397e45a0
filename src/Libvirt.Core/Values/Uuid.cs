using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Libvirt;

/// <summary>Sixteen bytes that identify an object, in the order in which they are written.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct Uuid : IEquatable<Uuid>
{
    private readonly ulong _low, _high; // raw bytes, never interpreted as numbers

    /// <summary>Takes 16 raw bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">fewer than 16 bytes</exception>
    public Uuid(ReadOnlySpan<byte> bytes)
    {
        _low = MemoryMarshal.Read<ulong>(bytes);
        _high = MemoryMarshal.Read<ulong>(bytes[8..]);
    }

    /// <summary>True for 16 zero bytes.</summary>
    public bool IsEmpty => (_low | _high) == 0;

    /// <summary>Copies the 16 raw bytes to the front of <paramref name="destination"/>.</summary>
    public void CopyTo(Span<byte> destination)
    {
        MemoryMarshal.Write(destination, _low);
        MemoryMarshal.Write(destination[8..], _high);
    }

    /// <summary>A random UUID, version 4.</summary>
    public static Uuid NewRandom()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomBytes.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Uuid(bytes);
    }

    /// <summary>Reads 32 hexadecimal digits; dashes and spaces anywhere between bytes and white space around are allowed, as in native libvirt.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Uuid uuid)
    {
        Span<byte> bytes = stackalloc byte[16];
        uuid = default;
        text = text.Trim(" \t\n\f\r");
        int at = 0;
        for (int i = 0; i < 16; i++)
        {
            while (at < text.Length && text[at] is '-' or ' ')
                at++;
            if (at + 2 > text.Length || !char.IsAsciiHexDigit(text[at]) || !char.IsAsciiHexDigit(text[at + 1]))
                return false;
            bytes[i] = (byte)((Digit(text[at]) << 4) | Digit(text[at + 1]));
            at += 2;
        }
        if (at != text.Length)
            return false;
        uuid = new Uuid(bytes);
        return true;

        static int Digit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    }

    /// <summary>36 characters: "dfbb3c95-8c0f-4a7e-9d1e-0123456789ab".</summary>
    public override string ToString() => string.Create(36, this, static (text, uuid) =>
    {
        Span<byte> bytes = stackalloc byte[16];
        uuid.CopyTo(bytes);
        int at = 0;
        for (int i = 0; i < 16; i++)
        {
            if (i is 4 or 6 or 8 or 10)
                text[at++] = '-';
            text[at++] = "0123456789abcdef"[bytes[i] >> 4];
            text[at++] = "0123456789abcdef"[bytes[i] & 15];
        }
    });

    /// <inheritdoc/>
    public bool Equals(Uuid other) => _low == other._low && _high == other._high;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Uuid other && Equals(other);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override int GetHashCode() => HashCode.Combine(_low, _high);

    /// <summary>Same bytes.</summary>
    public static bool operator ==(Uuid a, Uuid b) => a.Equals(b);

    /// <summary>Different bytes.</summary>
    public static bool operator !=(Uuid a, Uuid b) => !a.Equals(b);
}
