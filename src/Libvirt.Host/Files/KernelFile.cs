using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host;

/// <summary>Reads and writes files that the kernel makes up when they are opened: small, of unknown size, a value or a few lines.</summary>
public static class KernelFile
{
    private const int Limit = 16 * 1024 * 1024; // /proc/cpuinfo of 8192 processors is 12 MB
    private const int ValueLimit = 64 * 1024;

    /// <summary>The whole text; null when there is no such file, or it is one that says "nothing here" (ENODEV, EINVAL) when read.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it may not be read, or is larger than 16 MiB</exception>
    public static string? Read(string path) => Read(path, Limit);

    /// <summary>A value, without the white space around it; null when there is none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it may not be read, or is larger than 64 KiB</exception>
    public static string? ReadValue(string path) => Read(path, ValueLimit)?.Trim();

    /// <summary>A whole number, decimal; null when there is none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the file holds something else</exception>
    public static long? ReadNumber(string path)
    {
        if (ReadValue(path) is not { } text)
            return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value
            : throw LibvirtException.Internal(ErrorDomain.None, $"Invalid integer value '{text}' in file '{path}'");
    }

    /// <summary>A whole number of 32 bits without sign, decimal; null when there is none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the file holds something else</exception>
    public static uint? ReadUInt(string path) => ReadNumber(path) switch
    {
        null => null,
        >= 0 and <= uint.MaxValue and var value => (uint)value,
        var value => throw LibvirtException.Internal(ErrorDomain.None, $"Invalid unsigned integer value '{value}' in file '{path}'"),
    };

    /// <summary>A whole number of 64 bits without sign, decimal; null when there is none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the file holds something else</exception>
    public static ulong? ReadULong(string path)
    {
        if (ReadValue(path) is not { } text)
            return null;
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) ? value
            : throw LibvirtException.Internal(ErrorDomain.None, $"Invalid unsigned long long value '{text}' in file '{path}'");
    }

    /// <summary>A set such as "0-3,8"; an empty file is the empty set, no file is null.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the file holds something else</exception>
    public static Bitmap? ReadSet(string path) => ReadValue(path) switch
    {
        null => null,
        "" => new Bitmap(0),
        var text => Bitmap.Parse(text),
    };

    /// <summary>Writes a value in one go, as the kernel wants it.</summary>
    /// <returns>0, else errno</returns>
    public static int TryWrite(string path, string value)
    {
        int fd = Native.Open(path, Native.WriteOnly | Native.CloseOnExec, 0);
        if (fd < 0)
            return Marshal.GetLastPInvokeError();
        var bytes = Encoding.UTF8.GetBytes(value);
        int errno = Native.Write(fd, bytes, (nuint)bytes.Length) == bytes.Length ? 0 : Marshal.GetLastPInvokeError();
        _ = Native.Close(fd);
        return errno;
    }

    /// <summary>The numbers N of the entries "prefixN" of a folder, ascending; none when there is no such folder.</summary>
    public static List<int> Numbered(string folder, string prefix)
    {
        var numbers = new List<int>();
        if (!Directory.Exists(folder))
            return numbers;
        foreach (var path in Directory.EnumerateFileSystemEntries(folder))
        {
            var name = Path.GetFileName(path.AsSpan());
            if (name.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(name[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                numbers.Add(number);
        }
        numbers.Sort();
        return numbers;
    }

    private static string? Read(string path, int limit)
    {
        int fd = Native.Open(path, Native.ReadOnly | Native.CloseOnExec, 0);
        if (fd < 0)
        {
            int errno = Marshal.GetLastPInvokeError();
            return errno is Native.NoEntry or Native.NotDirectory ? null : throw LibvirtException.System(ErrorDomain.None, errno, $"Failed to open file '{path}'");
        }
        try
        {
            return ReadAll(fd, path, limit);
        }
        finally
        {
            _ = Native.Close(fd);
        }
    }

    private static string? ReadAll(int fd, string path, int limit)
    {
        var buffer = new byte[4096];
        int length = 0;
        while (true)
        {
            nint count = Native.Read(fd, buffer.AsSpan(length), (nuint)(buffer.Length - length));
            if (count == 0)
                return Encoding.UTF8.GetString(buffer, 0, length);
            int errno = Marshal.GetLastPInvokeError();
            if (count < 0 && errno is (Native.NoDevice or Native.Invalid))
                return null;
            if (count < 0 && errno != Native.Interrupted)
                throw LibvirtException.System(ErrorDomain.None, errno, $"Failed to read file '{path}'");
            length += count < 0 ? 0 : (int)count;
            if (length > limit)
                throw LibvirtException.System(ErrorDomain.None, Native.Overflow, $"Failed to read file '{path}'");
            if (length == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }
    }
}
