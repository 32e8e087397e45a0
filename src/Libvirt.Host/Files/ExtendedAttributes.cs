using System.Runtime.InteropServices;

namespace Libvirt.Host.Files;

/// <summary>Extended attributes of files (xattr(7)).</summary>
public static partial class ExtendedAttributes
{
    private const int NoData = 61, NotSupported = 95, TooSmall = 34, Largest = 65536; // ENODATA, EOPNOTSUPP, ERANGE

    /// <summary>A value.</summary>
    /// <param name="path">The file; of a symbolic link its target.</param>
    /// <param name="name">"trusted.libvirt.security.dac".</param>
    /// <param name="value">The value; null when there is none.</param>
    /// <returns>0, else errno; a file without the attribute is no error, one whose file system has none is (EOPNOTSUPP)</returns>
    public static int Read(string path, string name, out byte[]? value)
    {
        value = null;
        for (int size = 256; size <= Largest; size *= 4)
        {
            var buffer = new byte[size];
            nint length = Get(path, name, buffer, (nuint)size);
            if (length >= 0)
            {
                value = buffer[..(int)length];
                return 0;
            }
            int error = Marshal.GetLastPInvokeError();
            if (error != TooSmall)
                return error == NoData ? 0 : error;
        }
        return TooSmall;
    }

    /// <summary>Sets a value.</summary>
    /// <returns>0, else errno</returns>
    public static int Write(string path, string name, ReadOnlySpan<byte> value) => Set(path, name, value, (nuint)value.Length, 0) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Takes an attribute away.</summary>
    /// <returns>0, else errno; a file without it is no error</returns>
    public static int Remove(string path, string name)
        => Delete(path, name) == 0 ? 0 : Marshal.GetLastPInvokeError() is NoData ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Whether an error says that the file system has no such attributes, or this process may not have them.</summary>
    public static bool IsUnsupported(int error) => error is NotSupported or 38 or 1 or 13; // ENOSYS, EPERM, EACCES

    [LibraryImport("libc", EntryPoint = "getxattr", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Get(string path, string name, Span<byte> value, nuint size);

    [LibraryImport("libc", EntryPoint = "setxattr", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Set(string path, string name, ReadOnlySpan<byte> value, nuint size, int flags);

    [LibraryImport("libc", EntryPoint = "removexattr", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Delete(string path, string name);
}
