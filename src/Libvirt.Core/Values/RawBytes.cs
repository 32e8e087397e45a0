using System.Buffers;
using System.Text;

namespace Libvirt;

/// <summary>
/// Strings of programs that are not UTF-8: a byte that does not decode stands as a lone surrogate, U+DC00 + byte, and is written back as that byte.
/// So nothing is lost on the way in and out, and whoever must refuse such text can see it.
/// </summary>
public static class RawBytes
{
    private const char First = '\uDC80', Last = '\uDCFF';

    /// <summary>Decodes; valid UTF-8 takes the fast way.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        while (bytes.Length > 0)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out int used) == OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else
            {
                used = 1;
                text.Append((char)(0xDC00 + bytes[0]));
            }
            bytes = bytes[used..];
        }
        return text.ToString();
    }

    /// <summary>Encodes what <see cref="Decode"/> gave, byte for byte.</summary>
    public static byte[] Encode(ReadOnlySpan<char> text)
    {
        var bytes = new ArrayBufferWriter<byte>(text.Length + 16);
        while (text.Length > 0)
        {
            int raw = IndexOf(text);
            var plain = raw < 0 ? text : text[..raw];
            bytes.Advance(Encoding.UTF8.GetBytes(plain, bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(plain.Length))));
            if (raw < 0)
                break;
            bytes.GetSpan(1)[0] = (byte)(text[raw] - 0xDC00);
            bytes.Advance(1);
            text = text[(raw + 1)..];
        }
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>True for a character that stands for a byte.</summary>
    public static bool IsRaw(char c) => c is >= First and <= Last;

    /// <summary>The position of the first byte that did not decode; -1 when all is well.</summary>
    public static int IndexOf(ReadOnlySpan<char> text)
    {
        for (int at = 0; ;)
        {
            int found = text[at..].IndexOfAnyInRange(First, Last);
            if (found < 0)
                return -1;
            at += found;
            if (at == 0 || !char.IsHighSurrogate(text[at - 1]))
                return at;
            at++; // the second half of a pair
        }
    }

    /// <summary>" 0xFF 0x3C" for the bytes from a position on, as libxml2 shows them.</summary>
    public static string Dump(ReadOnlySpan<char> text, int count)
    {
        var dump = new StringBuilder();
        foreach (byte value in Encode(text[..Math.Min(count, text.Length)]).AsSpan(0, Math.Min(count, text.Length)))
            dump.Append($" 0x{value:X2}");
        return dump.ToString();
    }
}
