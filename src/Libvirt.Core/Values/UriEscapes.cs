using System.Text;

namespace Libvirt;

/// <summary>Percent-encoding of UTF-8.</summary>
internal static class UriEscapes
{
    /// <summary>Appends text; what is neither unreserved nor in <paramref name="safe"/> as %XX.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="value">What.</param>
    /// <param name="safe">Further characters that stand for themselves; null: also the marks !*'() are escaped (query values).</param>
    public static StringBuilder Encode(StringBuilder text, string value, string? safe)
    {
        foreach (byte b in Encoding.UTF8.GetBytes(value))
        {
            char c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' || (safe is not null && (c is '!' or '*' or '\'' or '(' or ')' || safe.Contains(c))))
                text.Append(c);
            else
                text.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
        }
        return text;
    }

    /// <summary>Replaces %XX. A NUL ends the text, as it does in native's C strings.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('%') < 0)
            return text.ToString();
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        int length = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                bytes[length++] = (byte)(Digit(bytes[i + 1]) << 4 | Digit(bytes[i + 2]));
                i += 2;
            }
            else
            {
                bytes[length++] = bytes[i];
            }
        }
        int end = bytes.AsSpan(0, length).IndexOf((byte)0);
        return Encoding.UTF8.GetString(bytes, 0, end < 0 ? length : end);
    }

    private static int Digit(byte b) => b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10;
}
