using System.Runtime.InteropServices;

namespace Libvirt.Host;

/// <summary>System calls of this project.</summary>
internal static partial class Native
{
    public const int ReadOnly = 0, WriteOnly = 1, ReadWrite = 2, CloseOnExec = 0x80000; // O_RDONLY, O_WRONLY, O_RDWR, O_CLOEXEC

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    public static partial int EnterNamespace(int fd, int type);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags, int mode);

    public const int LocalFamily = 1, StreamSocket = 1; // AF_UNIX, SOCK_STREAM; close-on-exec as above

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    public static partial int Socket(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "connect", SetLastError = true)]
    public static partial int Connect(int fd, ReadOnlySpan<byte> address, uint size);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int fd);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int fd, ReadOnlySpan<byte> data, nuint size);

    public const int NoEntry = 2, Interrupted = 4, NoDevice = 19, NotDirectory = 20, Invalid = 22, Overflow = 75; // ENOENT, EINTR, ENODEV, ENOTDIR, EINVAL, EOVERFLOW

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int fd, Span<byte> data, nuint size);

    [LibraryImport("libc", EntryPoint = "uname")]
    public static unsafe partial int SystemNames(byte* names);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Control(int fd, nuint request, nint argument);

    [LibraryImport("libc", EntryPoint = "sysconf")]
    public static partial nint SystemValue(int name);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static partial int Lock(int fd, int operation);

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int MakeFolder(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "rmdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int RemoveFolder(string path);
}
