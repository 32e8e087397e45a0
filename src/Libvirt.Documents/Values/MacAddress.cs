using System.Globalization;
using System.Security.Cryptography;

namespace Libvirt.Documents;

/// <summary>A hardware address of six bytes, as in "52:54:00:12:34:56".</summary>
public readonly record struct MacAddress(ulong Value)
{
    /// <summary>True when the group bit is set.</summary>
    public bool IsMulticast => ((Value >> 40) & 1) != 0;

    /// <summary>Six pairs of one or two hexadecimal digits with colons between.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out MacAddress mac)
    {
        mac = default;
        text = text.TrimStart(" \t\n\v\f\r");
        ulong value = 0;
        for (int i = 0; i < 6; i++)
        {
            int length = i < 5 ? text.IndexOf(':') : text.Length;
            if (length is < 1 or > 2 || !byte.TryParse(text[..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte b))
                return false;
            value = (value << 8) | b;
            text = text[Math.Min(length + 1, text.Length)..];
        }
        mac = new(value);
        return true;
    }

    /// <summary>A random address behind a prefix of three bytes.</summary>
    public static MacAddress NewRandom(uint prefix = 0x525400)
        => new(((ulong)prefix << 24) | (uint)RandomNumberGenerator.GetInt32(1 << 24));

    /// <inheritdoc/>
    public override string ToString() => string.Create(17, Value, static (text, value) =>
    {
        for (int i = 0; i < 17; i++)
            text[i] = i % 3 == 2 ? ':' : "0123456789abcdef"[(int)(value >> (44 - (i - i / 3) * 4)) & 15];
    });
}
