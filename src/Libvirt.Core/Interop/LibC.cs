using System.Runtime.InteropServices;

namespace Libvirt.Interop;

/// <summary>The few C library calls that the event loop and the log need; everything else belongs to Libvirt.Host.</summary>
internal static unsafe partial class LibC
{
    public const int Eintr = 4, Eagain = 11;
    public const short PollIn = 1, PollOut = 4, PollErr = 8, PollHup = 16, PollInvalid = 32;
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

    [LibraryImport("libc", EntryPoint = "read")]
    public static partial nint Read(int fd, void* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int fd);

    [LibraryImport("libc", EntryPoint = "getpid")]
    public static partial int GetProcessId();
}
