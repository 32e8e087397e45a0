using System.Runtime.InteropServices;

namespace Libvirt;

/// <summary>An event loop of the program, reached through the functions of virEventRegisterImpl.</summary>
internal sealed unsafe class ForeignEventLoop(ForeignEventFunctions functions) : EventImplementation
{
    // SAFETY, for all calls in this file: the program promised with virEventRegisterImpl that its functions stay callable; each is checked for null.

    public override int AddHandle(int fd, int events, delegate* unmanaged<int, int, int, void*, void> callback, void* opaque,
        delegate* unmanaged<void*, void> free)
        => functions.AddHandle == null ? -1 : functions.AddHandle(fd, events, callback, opaque, free);

    public override int AddHandle(int fd, EventHandleType events, EventHandleCallback callback, Action? free = null)
    {
        var context = (void*)GCHandle.ToIntPtr(GCHandle.Alloc(new ForeignContext(callback, null, free)));
        int watch = AddHandle(fd, (int)events, &OnHandle, context, &OnFree);
        if (watch < 0)
            GCHandle.FromIntPtr((nint)context).Free();
        return watch;
    }

    public override void UpdateHandle(int watch, int events)
    {
        if (functions.UpdateHandle != null)
            functions.UpdateHandle(watch, events);
    }

    public override int RemoveHandle(int watch) => functions.RemoveHandle == null ? -1 : functions.RemoveHandle(watch);

    public override int AddTimeout(int milliseconds, delegate* unmanaged<int, void*, void> callback, void* opaque, delegate* unmanaged<void*, void> free)
        => functions.AddTimeout == null ? -1 : functions.AddTimeout(milliseconds, callback, opaque, free);

    public override int AddTimeout(int milliseconds, EventTimeoutCallback callback, Action? free = null)
    {
        var context = (void*)GCHandle.ToIntPtr(GCHandle.Alloc(new ForeignContext(null, callback, free)));
        int timer = AddTimeout(milliseconds, &OnTimeout, context, &OnFree);
        if (timer < 0)
            GCHandle.FromIntPtr((nint)context).Free();
        return timer;
    }

    public override void UpdateTimeout(int timer, int milliseconds)
    {
        if (functions.UpdateTimeout != null)
            functions.UpdateTimeout(timer, milliseconds);
    }

    public override int RemoveTimeout(int timer) => functions.RemoveTimeout == null ? -1 : functions.RemoveTimeout(timer);

    [UnmanagedCallersOnly]
    private static void OnHandle(int watch, int fd, int events, void* opaque)
    {
        if (Context(opaque)?.Handle is { } callback)
            EventCallbacks.Guard(callback, watch, fd, events);
    }

    [UnmanagedCallersOnly]
    private static void OnTimeout(int timer, void* opaque)
    {
        if (Context(opaque)?.Timeout is { } callback)
            EventCallbacks.Guard(callback, timer);
    }

    [UnmanagedCallersOnly]
    private static void OnFree(void* opaque)
    {
        var free = Context(opaque)?.Free;
        GCHandle.FromIntPtr((nint)opaque).Free();
        EventCallbacks.Guard(free);
    }

    // SAFETY: opaque is the GC handle made above; the loop gives it back unchanged and not after OnFree.
    private static ForeignContext? Context(void* opaque) => GCHandle.FromIntPtr((nint)opaque).Target as ForeignContext;

    private sealed record ForeignContext(EventHandleCallback? Handle, EventTimeoutCallback? Timeout, Action? Free);
}
