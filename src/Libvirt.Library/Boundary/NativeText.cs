using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Library.Boundary;

/// <summary>Strings across the boundary: UTF-8, zero-terminated; what the program frees comes from malloc.</summary>
internal static unsafe class NativeText
{
    /// <summary>Longest string that is taken from a program, in bytes. The largest documents that anybody uses have some megabytes.</summary>
    private const int Longest = 64 << 20;

    /// <summary>The string behind a pointer; null for NULL.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: it is longer than anything that could be meant</exception>
    public static string? Read(nint text)
    {
        if (text == 0)
            return null;
        nuint length = Native.Length(text);
        return length <= Longest ? RawBytes.Decode(new ReadOnlySpan<byte>((byte*)text, (int)length))
            : throw LibvirtException.InvalidArgument(ErrorDomain.None, $"a string of {length} bytes was given, at most {Longest} are accepted");
    }

    /// <summary>True for "" but not for NULL.</summary>
    public static bool IsEmpty(nint text) => text != 0 && *(byte*)text == 0;

    /// <summary>A copy of the string in malloc memory; 0 for null.</summary>
    public static nint Allocate(string? text)
    {
        if (text is null)
            return 0;
        if (Ascii.IsValid(text))
        {
            byte* plain = (byte*)Native.Allocate((nuint)text.Length + 1);
            if (plain == null)
                throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.NoMemory);
            Ascii.FromUtf16(text, new Span<byte>(plain, text.Length), out _);
            plain[text.Length] = 0;
            return (nint)plain;
        }
        byte[]? raw = RawBytes.IndexOf(text) < 0 ? null : RawBytes.Encode(text);
        int length = raw?.Length ?? Encoding.UTF8.GetByteCount(text);
        byte* memory = (byte*)Native.Allocate((nuint)length + 1);
        if (memory == null)
            throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.NoMemory);
        if (raw is null)
            Encoding.UTF8.GetBytes(text, new Span<byte>(memory, length));
        else
            raw.CopyTo(new Span<byte>(memory, length));
        memory[length] = 0;
        return (nint)memory;
    }

    /// <summary>Reads an array of <paramref name="count"/> strings; a negative count goes up to the terminating NULL.</summary>
    public static string[] ReadList(nint* texts, long count)
    {
        if (texts == null)
            return [];
        var list = new List<string>();
        for (long i = 0; count < 0 ? texts[i] != 0 : i < count; i++)
            list.Add(Read(texts[i]) ?? throw LibvirtException.InvalidArgument(ErrorDomain.None, $"element {i} of a list of strings must not be NULL"));
        return [.. list];
    }

    /// <summary>Stores a NULL-terminated malloc array of malloc strings; a NULL destination only counts.</summary>
    /// <returns>the number of strings</returns>
    public static int AllocateList(IReadOnlyList<string> texts, nint* destination)
    {
        if (destination == null)
            return texts.Count;
        nint* array = (nint*)Native.Zeroed(sizeof(nint) * (texts.Count + 1L));
        for (int i = 0; i < texts.Count; i++)
            array[i] = Allocate(texts[i]);
        *destination = (nint)array;
        return texts.Count;
    }

    /// <summary>Fills the program's array with malloc strings, at most <paramref name="max"/>.</summary>
    /// <returns>the number stored</returns>
    public static int WriteNames(IReadOnlyList<string> texts, nint* destination, int max)
    {
        int count = Math.Min(texts.Count, max);
        for (int i = 0; i < count; i++)
            destination[i] = Allocate(texts[i]);
        return Math.Max(count, 0);
    }

    /// <summary>Writes 36 characters and the terminating zero.</summary>
    public static void WriteUuid(Uuid uuid, byte* destination)
    {
        Encoding.ASCII.GetBytes(uuid.ToString(), new Span<byte>(destination, 36));
        destination[36] = 0;
    }

    /// <summary>Whether a string argument is a UUID.</summary>
    public static bool IsUuid(nint text) => Uuid.TryParse(Read(text), out _);

    /// <summary>The UUID in a string argument.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    public static Uuid ReadUuid(nint text, ErrorDomain domain, string function)
        => Uuid.TryParse(Read(text), out var uuid) ? uuid
            : throw LibvirtException.InvalidParameter(domain, function, "uuidstr", $"uuidstr in {function} must be a valid UUID");
}
