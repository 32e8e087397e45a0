using System.Runtime.InteropServices;

namespace Libvirt.Host;

/// <summary>System calls of this project.</summary>
internal static partial class Native
{
    public const int ReadOnly = 0, WriteOnly = 1, CloseOnExec = 0x80000; // O_RDONLY, O_WRONLY, O_CLOEXEC

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    public static partial int EnterNamespace(int fd, int type);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int fd);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int fd, ReadOnlySpan<byte> data, nuint size);
}
