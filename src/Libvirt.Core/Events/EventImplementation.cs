namespace Libvirt;

/// <summary>Something that watches file descriptors and time: the default loop, or the functions that a program registered.</summary>
/// <remarks>
/// Every operation exists for C callbacks (function pointer, opaque pointer, function that frees the opaque pointer) and for the library's own delegates.
/// No operation throws for an unknown identifier. Methods may be called from any thread and from inside callbacks.
/// </remarks>
public abstract unsafe class EventImplementation
{
    /// <summary>Watches a file descriptor for a C callback.</summary>
    /// <param name="fd">The descriptor; a negative one is accepted and never ready.</param>
    /// <param name="events">Bits of <see cref="EventHandleType"/>; 0 watches nothing until an update.</param>
    /// <param name="callback">virEventHandleCallback.</param>
    /// <param name="opaque">Given to the callback.</param>
    /// <param name="free">virFreeCallback for <paramref name="opaque"/>, called once, later, from the loop, after the removal; may be null.</param>
    /// <returns>a positive watch number, or -1</returns>
    public abstract int AddHandle(int fd, int events, delegate* unmanaged<int, int, int, void*, void> callback, void* opaque,
        delegate* unmanaged<void*, void> free);

    /// <summary>Watches a file descriptor for the library itself.</summary>
    /// <param name="fd">The descriptor.</param>
    /// <param name="events">What to watch for.</param>
    /// <param name="callback">Called from the loop; an exception that it throws is dropped.</param>
    /// <param name="free">Called once, later, from the loop, after the removal.</param>
    /// <returns>a positive watch number, or -1</returns>
    public abstract int AddHandle(int fd, EventHandleType events, EventHandleCallback callback, Action? free = null);

    /// <summary>Changes what a handle waits for. Unknown watches are ignored.</summary>
    public abstract void UpdateHandle(int watch, int events);

    /// <summary>Ends a watch.</summary>
    /// <returns>0, or -1 when there is none with this number</returns>
    public abstract int RemoveHandle(int watch);

    /// <summary>Starts a periodic timer for a C callback.</summary>
    /// <param name="milliseconds">The period; 0 fires in every iteration, a negative number never.</param>
    /// <param name="callback">virEventTimeoutCallback.</param>
    /// <param name="opaque">Given to the callback.</param>
    /// <param name="free">virFreeCallback for <paramref name="opaque"/>, called once, later, from the loop, after the removal; may be null.</param>
    /// <returns>a positive timer number, or -1</returns>
    public abstract int AddTimeout(int milliseconds, delegate* unmanaged<int, void*, void> callback, void* opaque, delegate* unmanaged<void*, void> free);

    /// <summary>Starts a periodic timer for the library itself.</summary>
    /// <param name="milliseconds">The period; 0 fires in every iteration, a negative number never.</param>
    /// <param name="callback">Called from the loop; an exception that it throws is dropped.</param>
    /// <param name="free">Called once, later, from the loop, after the removal.</param>
    /// <returns>a positive timer number, or -1</returns>
    public abstract int AddTimeout(int milliseconds, EventTimeoutCallback callback, Action? free = null);

    /// <summary>Changes the period of a timer and starts it anew. Unknown timers are ignored.</summary>
    public abstract void UpdateTimeout(int timer, int milliseconds);

    /// <summary>Ends a timer.</summary>
    /// <returns>0, or -1 when there is none with this number</returns>
    public abstract int RemoveTimeout(int timer);
}
