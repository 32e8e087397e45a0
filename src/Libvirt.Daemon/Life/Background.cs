using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Life;

/// <summary>
/// --daemon: a process of .NET cannot fork itself, so it starts itself once more, in a session of its own and without a terminal, and waits until that process
/// says through a pipe that it is ready or why it is not.
/// </summary>
internal static unsafe partial class Background
{
    private const string Variable = "LIBVIRTD_READY_DESCRIPTOR";
    private const int CloseOnExec = 0x80000, ActionsSize = 80, AttributesSize = 336; // types of posix_spawn in glibc; musl's are not larger
    private const short SetSignalDefaults = 4, SetSignalMask = 8, SetSession = 0x80;

    /// <summary>The pipe to the process that waits; null in a process that nobody waits for.</summary>
    public static ReadyPipe? FindPipe()
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        Native.RemoveVariable(Variable);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number <= 2)
            return null;
        Native.MakePrivate(number);
        return new(new Descriptor(number));
    }

    /// <summary>Starts the process in the background and waits for its word.</summary>
    /// <returns>the step at which it failed, <see cref="DaemonFailure.None"/> when it is ready, or null when it ended without a word</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be started</exception>
    public static DaemonFailure? Start()
    {
        int* ends = stackalloc int[2];
        // SAFETY: room for two descriptors.
        if (Native.Pipe(ends, CloseOnExec) != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "cannot create pipe");
        using var reader = new Descriptor(ends[0]);
        using (var writer = new Descriptor(ends[1]))
            Spawn(writer.Number);
        byte answer;
        nint count;
        // SAFETY: one byte of a local.
        while ((count = Native.Read(reader.Number, &answer, 1)) < 0 && Marshal.GetLastPInvokeError() == 4)
        {
        }
        return count == 1 ? (DaemonFailure)answer : null;
    }

    private static void Spawn(int pipe)
    {
        byte* actions = stackalloc byte[ActionsSize], attributes = stackalloc byte[AttributesSize], signals = stackalloc byte[128];
        using var arguments = new NativeTexts(Native.CommandLine());
        using var environment = new NativeTexts(Variables(pipe));
        new Span<byte>(signals, 128).Clear();
        int process;
        // SAFETY: the buffers have the sizes of the C library's types, which initializes them; all texts live until after the call.
        _ = InitializeActions(actions);
        _ = InitializeAttributes(attributes);
        _ = SetMask(attributes, signals);
        new Span<byte>(signals, 128).Fill(0xff);
        _ = SetDefaults(attributes, signals);
        _ = SetFlags(attributes, SetSession | SetSignalMask | SetSignalDefaults);
        _ = AddOpen(actions, 0, "/dev/null", 0, 0);
        _ = AddOpen(actions, 1, "/dev/null", 1, 0);
        _ = AddOpen(actions, 2, "/dev/null", 1, 0);
        _ = AddDuplicate(actions, pipe, pipe); // onto itself: takes close-on-exec off
        int error = StartProcess(&process, "/proc/self/exe", actions, attributes, arguments.Pointer, environment.Pointer);
        _ = DestroyActions(actions);
        _ = DestroyAttributes(attributes);
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.None, error, "cannot start the process in the background");
    }

    private static List<string> Variables(int pipe)
    {
        var variables = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{Variable}={pipe}") };
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            variables.Add($"{variable.Key}={variable.Value}");
        return variables;
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StartProcess(int* process, string path, byte* actions, byte* attributes, nint* arguments, nint* environment);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitializeActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen(byte* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddDuplicate(byte* actions, int from, int to);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    private static partial int InitializeAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    private static partial int DestroyAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    private static partial int SetFlags(byte* attributes, short flags);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigmask")]
    private static partial int SetMask(byte* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigdefault")]
    private static partial int SetDefaults(byte* attributes, byte* signals);
}
