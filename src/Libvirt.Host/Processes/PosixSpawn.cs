using System.Runtime.InteropServices;

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

    /// <summary>posix_spawn: a pointer, so that nothing has to be looked up when the calling thread is already somebody else.</summary>
    // SAFETY: the prototype is that of posix_spawn(3).
    private static readonly delegate* unmanaged<int*, byte*, byte*, byte*, nint*, nint*, int> Spawn
        = (delegate* unmanaged<int*, byte*, byte*, byte*, nint*, nint*, int>)Extension("posix_spawn");

    /// <summary>Starts a program.</summary>
    /// <param name="plan">What to start and how.</param>
    /// <param name="pid">The child; 0 when it could not be started.</param>
    /// <returns>0, else errno; a program that is not there or may not be executed is told here</returns>
    public static int Start(ProcessPlan plan, out int pid)
    {
        using var prepared = new Prepared(plan);
        return prepared.Start(out pid);
    }

    [LibraryImport("libc", EntryPoint = "sigfillset")]
    private static partial int FillSet(byte* set);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitializeActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddDuplicate(byte* actions, int fd, int target);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen(byte* actions, int fd, string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addclose")]
    private static partial int AddClose(byte* actions, int fd);

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
