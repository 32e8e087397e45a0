using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Daemon.Interop;

/// <summary>Calls of the C library that only a daemon makes of its own process.</summary>
internal static unsafe partial class Native
{
    public const int NoEntry = 2, Again = 11, NoAccess = 13;

    private const int GetDescriptorFlags = 1, SetDescriptorFlags = 2, GetStatusFlags = 3, SetStatusFlags = 4, CloseOnExec = 1, NonBlocking = 0x800;
    private const int SocketLevel = 1, Accepts = 30;

    /// <summary>Makes a descriptor close-on-exec and non-blocking.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it is not open</exception>
    public static void MakePrivate(int descriptor)
    {
        int flags = Control(descriptor, GetDescriptorFlags, 0), status = Control(descriptor, GetStatusFlags, 0);
        if (flags < 0 || status < 0 || Control(descriptor, SetDescriptorFlags, flags | CloseOnExec) < 0 || Control(descriptor, SetStatusFlags, status | NonBlocking) < 0)
            throw LibvirtException.System(ErrorDomain.Rpc, Marshal.GetLastPInvokeError(), $"file descriptor {descriptor} cannot be used");
    }

    /// <summary>Whether a descriptor is a socket that listens.</summary>
    public static bool IsListening(int descriptor)
    {
        int value = 0;
        uint length = sizeof(int);
        // SAFETY: four bytes of a local.
        return GetOption(descriptor, SocketLevel, Accepts, &value, &length) == 0 && value != 0;
    }

    /// <summary>Makes a folder and those above it that are missing.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="mode">The mode of the new ones, less the mask of the process.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void MakeFolders(string path, uint mode)
    {
        const int exists = 17;
        for (int end = path.IndexOf('/', 1); ; end = path.IndexOf('/', end + 1))
        {
            var part = end < 0 ? path : path[..end];
            if (MakeFolder(part, mode) != 0 && Marshal.GetLastPInvokeError() is var error and not exists && !Directory.Exists(part))
                throw LibvirtException.System(ErrorDomain.None, error, $"cannot create directory '{part}'");
            if (end < 0)
                return;
        }
    }

    /// <summary>Whether a path leads to nothing, as opposed to something that cannot be read.</summary>
    public static bool IsAbsent(string path)
    {
        const int notAFolder = 20;
        return Access(path, 0) != 0 && Marshal.GetLastPInvokeError() is (NoEntry or notAFolder);
    }

    /// <summary>Takes a variable out of the environment, also of the one that children inherit.</summary>
    public static void RemoveVariable(string name)
    {
        Environment.SetEnvironmentVariable(name, null);
        _ = UnsetVariable(name);
    }

    /// <summary>The command line as the kernel has it, the program's name first.</summary>
    public static string[] CommandLine()
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes("/proc/self/cmdline"));
        return (text.EndsWith('\0') ? text[..^1] : text).Split('\0');
    }

    /// <summary>Lets the process open as many files as its hard limit allows: services start with a low soft limit for the sake of programs that use select(2).</summary>
    /// <returns>the limit, 0 when it could not be read</returns>
    public static ulong RaiseOpenFileLimit()
    {
        const int openFiles = 7; // RLIMIT_NOFILE
        ulong* limits = stackalloc ulong[2];
        // SAFETY: struct rlimit is two 64-bit numbers.
        if (GetLimit(openFiles, limits) != 0)
            return 0;
        ulong before = limits[0];
        limits[0] = limits[1];
        return before == limits[1] || SetLimit(openFiles, limits) == 0 ? limits[1] : before;
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    public static partial int Control(int descriptor, int command, nint argument);

    [LibraryImport("libc", EntryPoint = "getsockopt", SetLastError = true)]
    private static partial int GetOption(int socket, int level, int option, void* value, uint* length);

    [LibraryImport("libc", EntryPoint = "unsetenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int UnsetVariable(string name);

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, ulong* limits);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, ulong* limits);

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFolder(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "umask")]
    public static partial uint SetMask(uint mask);

    [LibraryImport("libc", EntryPoint = "isatty")]
    public static partial int IsTerminal(int descriptor);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, void* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, void* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "pread", SetLastError = true)]
    public static partial nint ReadAt(int descriptor, void* buffer, nuint count, long offset);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Rename(string from, string to);

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true)]
    public static partial int Execute(byte* path, byte** arguments);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "ftruncate", SetLastError = true)]
    public static partial int Truncate(int descriptor, long length);

    [LibraryImport("libc", EntryPoint = "unlink", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Unlink(string path);

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Access(string path, int mode);

    [LibraryImport("libc", EntryPoint = "chdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ChangeFolder(string path);

    [LibraryImport("libc", EntryPoint = "pipe2", SetLastError = true)]
    public static partial int Pipe(int* ends, int flags);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ExtendedStatus(int folder, string path, int flags, uint mask, byte* status);

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    public static partial int Socket(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "sendto", SetLastError = true)]
    public static partial nint SendTo(int socket, void* data, nuint length, int flags, void* address, uint addressLength);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    public static partial int Duplicate(int from, int to);
}
