namespace Libvirt;

/// <summary>Which event loop the process uses: what virEventRegisterImpl, virEventRegisterDefaultImpl and the virEvent* calls work on.</summary>
/// <remarks>The first registration stays: native libvirt ignores later ones, with a warning in the log when they are foreign.</remarks>
public static unsafe class EventRegistry
{
    private static readonly LogSource Log = new("util.event");
    private static EventImplementation? _current;

    /// <summary>The loop behind virEventRunDefaultImpl; it exists, and can be run, whether registered or not.</summary>
    public static DefaultEventLoop Default { get; } = new();

    /// <summary>The registered loop, or null: then every add and remove gives -1, without an error.</summary>
    public static EventImplementation? Current => Volatile.Read(ref _current);

    /// <summary>Registers the functions of a program. Returns false when there is a loop already.</summary>
    public static bool Register(ForeignEventFunctions functions)
    {
        if (Current is null && (functions.IsEmpty || Register(new ForeignEventLoop(functions))))
            return true;
        Log.Warning($"Ignoring attempt to replace registered event loop", "virEventRegisterImpl");
        return false;
    }

    /// <summary>Registers the default loop. Returns false when there is a loop already.</summary>
    public static bool RegisterDefault()
    {
        if (Register(Default))
            return true;
        if (Current is ForeignEventLoop)
            Log.Warning($"Ignoring attempt to replace registered event loop", "virEventRegisterImpl");
        return false;
    }

    /// <summary>virEventAddHandle.</summary>
    public static int AddHandle(int fd, int events, delegate* unmanaged<int, int, int, void*, void> callback, void* opaque, delegate* unmanaged<void*, void> free)
        => Current?.AddHandle(fd, events, callback, opaque, free) ?? -1;

    /// <summary>Watches a file descriptor for the library itself; -1 when no loop is registered.</summary>
    public static int AddHandle(int fd, EventHandleType events, EventHandleCallback callback, Action? free = null)
        => Current?.AddHandle(fd, events, callback, free) ?? -1;

    /// <summary>virEventUpdateHandle.</summary>
    public static void UpdateHandle(int watch, int events) => Current?.UpdateHandle(watch, events);

    /// <summary>virEventRemoveHandle.</summary>
    public static int RemoveHandle(int watch) => Current?.RemoveHandle(watch) ?? -1;

    /// <summary>virEventAddTimeout.</summary>
    public static int AddTimeout(int milliseconds, delegate* unmanaged<int, void*, void> callback, void* opaque, delegate* unmanaged<void*, void> free)
        => Current?.AddTimeout(milliseconds, callback, opaque, free) ?? -1;

    /// <summary>Starts a timer for the library itself; -1 when no loop is registered.</summary>
    public static int AddTimeout(int milliseconds, EventTimeoutCallback callback, Action? free = null)
        => Current?.AddTimeout(milliseconds, callback, free) ?? -1;

    /// <summary>virEventUpdateTimeout.</summary>
    public static void UpdateTimeout(int timer, int milliseconds) => Current?.UpdateTimeout(timer, milliseconds);

    /// <summary>virEventRemoveTimeout.</summary>
    public static int RemoveTimeout(int timer) => Current?.RemoveTimeout(timer) ?? -1;

    private static bool Register(EventImplementation implementation) => Interlocked.CompareExchange(ref _current, implementation, null) is null;
}
