using System.Runtime.InteropServices;

namespace Libvirt.Interop;

/// <summary>The few C library calls that the event loop and the log need; everything else belongs to Libvirt.Host.</summary>
internal static unsafe partial class LibC
{
    public const int Eintr = 4, Eagain = 11;
    public const short PollIn = 1, PollOut = 4, PollErr = 8, PollHup = 16, PollInvalid = 32;
    public const int WriteOnly = 1, Create = 0x40, Append = 0x400, CloseOnExec = 0x80000;
    public const int UnixSocket = 1, DatagramSocket = 2, SocketCloseOnExec = 0x80000, NoSignal = 0x4000, DoNotWait = 0x40;
    public const int EventFdNonBlocking = 0x800, EventFdCloseOnExec = 0x80000;

    /// <summary>struct pollfd.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct PollDescriptor
    {
        public int Fd;
        public short Events, Returned;
    }

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(PollDescriptor* descriptors, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "eventfd")]
    public static partial int EventFd(uint initial, int flags);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int fd, void* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int fd, void* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "getrandom", SetLastError = true)]
    public static partial nint GetRandom(void* buffer, nuint count, uint flags);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int fd);

    [LibraryImport("libc", EntryPoint = "getpid")]
    public static partial int GetProcessId();

    [LibraryImport("libc", EntryPoint = "gettid")]
    public static partial int GetThreadId();

    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint GetEffectiveUserId();

    [LibraryImport("libc", EntryPoint = "gethostname")]
    public static partial int GetHostName(byte* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "openlog")]
    public static partial void OpenLog(byte* identity, int option, int facility);

    [LibraryImport("libc", EntryPoint = "syslog")]
    public static partial void SysLog(int priority, byte* format, byte* argument);

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    public static partial int Socket(int domain, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "sendto")]
    public static partial nint SendTo(int fd, void* buffer, nuint length, int flags, void* address, uint addressLength);
}
