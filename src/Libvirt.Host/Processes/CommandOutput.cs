using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host.Processes;

/// <summary>Runs a program that tells something and ends: no input, its errors unheard, no inherited descriptors, its output limited in size and time.</summary>
public static unsafe partial class CommandOutput
{
    private const int Limit = 4 * 1024 * 1024;
    private const int DeadlineMilliseconds = 10_000;
    private const int ActionsSize = 80, AttributesSize = 336; // posix_spawn_file_actions_t and posix_spawnattr_t of glibc; musl's are not larger
    private const short SetSignalMask = 8, SetSignalDefaults = 4; // POSIX_SPAWN_SETSIGMASK, POSIX_SPAWN_SETSIGDEF
    private const int Kill = 9, PollIn = 1;

    /// <summary>posix_spawn_file_actions_addclosefrom_np, since glibc 2.34; without it the program inherits what others left open.</summary>
    // SAFETY: the prototype is int (posix_spawn_file_actions_t *, int); the C library is never unloaded.
    private static readonly delegate* unmanaged<byte*, int, int> AddCloseFrom =
        NativeLibrary.TryLoad("libc.so.6", out nint library) && NativeLibrary.TryGetExport(library, "posix_spawn_file_actions_addclosefrom_np", out nint function)
            ? (delegate* unmanaged<byte*, int, int>)function : null;

    /// <summary>Runs a program and waits for it.</summary>
    /// <param name="arguments">The path of the program, then its arguments.</param>
    /// <returns>the exit status (128 + signal when killed) and the output; null when it could not be started, wrote more than 4 MiB or took longer than 10 seconds</returns>
    public static (int Status, string Text)? Run(ReadOnlySpan<string> arguments)
    {
        int* ends = stackalloc int[2];
        // SAFETY: room for two descriptors.
        if (Pipe(ends, Native.CloseOnExec) != 0)
            return null;
        int pid = Start(arguments, ends[1]);
        _ = Native.Close(ends[1]);
        var output = pid > 0 ? ReadAll(ends[0]) : null;
        _ = Native.Close(ends[0]);
        if (pid <= 0)
            return null;
        if (output is null)
            _ = SendSignal(pid, Kill);
        int status;
        // SAFETY: status is a local of the right size.
        while (WaitFor(pid, &status, 0) < 0)
            if (Marshal.GetLastPInvokeError() != Native.Interrupted)
                return output is null ? null : (0, output); // the host program reaps children itself
        return output is null ? null : ((status & 0x7f) == 0 ? status >> 8 & 0xff : 128 + (status & 0x7f), output);
    }

    private static int Start(ReadOnlySpan<string> arguments, int output)
    {
        byte* actions = stackalloc byte[ActionsSize], attributes = stackalloc byte[AttributesSize], mask = stackalloc byte[128];
        var texts = new nint[arguments.Length + 1];
        nint environment = 0;
        int pid = 0;
        for (int i = 0; i < arguments.Length; i++)
            texts[i] = Marshal.StringToCoTaskMemUTF8(arguments[i]);
        var language = Marshal.StringToCoTaskMemUTF8("LC_ALL=C");
        nint* variables = stackalloc nint[] { language, environment };
        // SAFETY: the buffers have the sizes of glibc's types and are initialized by it; all texts live until after the call.
        fixed (nint* argv = texts)
        {
            InitializeActions(actions);
            InitializeAttributes(attributes);
            // First this: in a program that closed its own standard descriptors, the pipe may be number 0 or 2.
            AddDuplicate(actions, output, 1);
            AddOpen(actions, 0, "/dev/null", 0, 0);
            AddOpen(actions, 2, "/dev/null", Native.WriteOnly, 0);
            if (AddCloseFrom != null)
                AddCloseFrom(actions, 3);
            new Span<byte>(mask, 128).Clear();
            SetMask(attributes, mask);
            FillSet(mask);
            SetDefaults(attributes, mask);
            SetFlags(attributes, SetSignalMask | SetSignalDefaults);
            if (Spawn(&pid, (byte*)texts[0], actions, attributes, argv, variables) != 0)
                pid = -1;
            DestroyActions(actions);
            DestroyAttributes(attributes);
        }
        foreach (nint text in texts)
            Marshal.FreeCoTaskMem(text);
        Marshal.FreeCoTaskMem(language);
        return pid;
    }

    private static string? ReadAll(int fd)
    {
        var content = new byte[16384];
        int length = 0;
        long start = Stopwatch.GetTimestamp();
        while (length <= Limit)
        {
            int left = DeadlineMilliseconds - (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var wait = new PollDescriptor { Fd = fd, Events = PollIn };
            // SAFETY: one descriptor, which is a local.
            int ready = left <= 0 ? 0 : Poll(&wait, 1, left);
            if (ready == 0 || (ready < 0 && Marshal.GetLastPInvokeError() != Native.Interrupted))
                return null;
            if (ready < 0)
                continue;
            nint count = Native.Read(fd, content.AsSpan(length), (nuint)(content.Length - length));
            if (count == 0)
                return Encoding.UTF8.GetString(content, 0, length);
            if (count < 0 && Marshal.GetLastPInvokeError() != Native.Interrupted)
                return null;
            length += (int)Math.Max(count, 0);
            if (length == content.Length)
                Array.Resize(ref content, content.Length * 2);
        }
        return null;
    }

    /// <summary>struct pollfd.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct PollDescriptor
    {
        public int Fd;
        public short Events, Returned;
    }

    [LibraryImport("libc", EntryPoint = "pipe2", SetLastError = true)]
    private static partial int Pipe(int* ends, int flags);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(PollDescriptor* descriptors, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int WaitFor(int pid, int* status, int options);

    [LibraryImport("libc", EntryPoint = "sigfillset")]
    private static partial int FillSet(byte* set);

    [LibraryImport("libc", EntryPoint = "posix_spawn")]
    private static partial int Spawn(int* pid, byte* path, byte* actions, byte* attributes, nint* arguments, nint* environment);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitializeActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddDuplicate(byte* actions, int fd, int target);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen(byte* actions, int fd, string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    private static partial int InitializeAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    private static partial int DestroyAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigmask")]
    private static partial int SetMask(byte* attributes, byte* mask);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigdefault")]
    private static partial int SetDefaults(byte* attributes, byte* set);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    private static partial int SetFlags(byte* attributes, short flags);
}
