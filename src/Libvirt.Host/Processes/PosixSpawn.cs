using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Processes;

/// <summary>posix_spawn(3): a child with the descriptors that it is given and no others, no blocked and no ignored signals.</summary>
internal static unsafe partial class PosixSpawn
{
    private const int ActionsSize = 80, AttributesSize = 336; // posix_spawn_file_actions_t and posix_spawnattr_t of glibc; musl's are not larger
    private const int SignalSetSize = 128, FirstFree = 3, StandardDescriptors = 3, OutOfDescriptors = 24;
    private const short SetSignalMask = 8, SetSignalDefaults = 4, SetSession = 0x80; // POSIX_SPAWN_SETSIGMASK, _SETSIGDEF, _SETSID

    /// <summary>posix_spawn_file_actions_addclosefrom_np, since glibc 2.34; without it the program inherits what others left open.</summary>
    // SAFETY: the prototype is int (posix_spawn_file_actions_t *, int); the C library is never unloaded.
    private static readonly delegate* unmanaged<byte*, int, int> AddCloseFrom = (delegate* unmanaged<byte*, int, int>)Extension("posix_spawn_file_actions_addclosefrom_np");

    /// <summary>posix_spawn_file_actions_addchdir_np, since glibc 2.29.</summary>
    // SAFETY: the prototype is int (posix_spawn_file_actions_t *, const char *).
    private static readonly delegate* unmanaged<byte*, byte*, int> AddChangeFolder = (delegate* unmanaged<byte*, byte*, int>)Extension("posix_spawn_file_actions_addchdir_np");

    private static nint Extension(string name)
        => NativeLibrary.TryLoad("libc.so.6", out nint library) && NativeLibrary.TryGetExport(library, name, out nint function) ? function : 0;

    /// <summary>Starts a program.</summary>
    /// <param name="plan">What to start and how.</param>
    /// <param name="pid">The child; 0 when it could not be started.</param>
    /// <returns>0, else errno; a program that is not there or may not be executed is told here</returns>
    public static int Start(ProcessPlan plan, out int pid)
    {
        // Descriptors below 3 would be overwritten before they are used: copies above are taken in their place.
        Span<int> given = [plan.Input, plan.Output, plan.Error];
        Span<int> copies = [-1, -1, -1];
        int error = 0;
        for (int i = 0; i < StandardDescriptors && error == 0; i++)
            if (given[i] is >= 0 and < FirstFree && (given[i] = copies[i] = SocketIo.Duplicate(given[i], FirstFree)) < 0)
                error = -given[i];
        pid = 0;
        if (error == 0)
            error = Spawn(plan, given, out pid);
        foreach (int copy in copies)
            if (copy >= 0)
                _ = Native.Close(copy);
        return error;
    }

    private static int Spawn(ProcessPlan plan, ReadOnlySpan<int> standard, out int pid)
    {
        byte* actions = stackalloc byte[ActionsSize], attributes = stackalloc byte[AttributesSize], signals = stackalloc byte[SignalSetSize];
        using var texts = new NativeStrings();
        nint[] arguments = texts.Vector(plan.Arguments), environment = texts.Vector(plan.Environment);
        nint program = texts.Add(plan.Program), folder = texts.Add(plan.Folder ?? "/");
        int id = 0, error = OutOfDescriptors;
        // SAFETY: the buffers have the sizes of glibc's types and are initialized by it; all texts live until after the call.
        fixed (nint* argv = arguments, envp = environment)
        {
            if (InitializeActions(actions) != 0)
            {
                pid = 0;
                return error;
            }
            _ = InitializeAttributes(attributes);
            for (int i = 0; i < StandardDescriptors; i++)
                _ = standard[i] >= 0 ? AddDuplicate(actions, standard[i], i) : AddOpen(actions, i, "/dev/null", i == 0 ? Native.ReadOnly : Native.WriteOnly, 0);
            if (AddCloseFrom != null)
                _ = AddCloseFrom(actions, FirstFree);
            if (plan.Folder is not null && AddChangeFolder != null)
                _ = AddChangeFolder(actions, (byte*)folder);
            new Span<byte>(signals, SignalSetSize).Clear();
            _ = SetMask(attributes, signals);
            _ = FillSet(signals);
            _ = SetDefaults(attributes, signals);
            _ = SetFlags(attributes, (short)(SetSignalMask | SetSignalDefaults | (plan.NewSession ? SetSession : 0)));
            error = Spawn(&id, (byte*)program, actions, attributes, argv, envp);
            _ = DestroyActions(actions);
            _ = DestroyAttributes(attributes);
        }
        pid = error == 0 ? id : 0;
        return error;
    }

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
