namespace Libvirt;

/// <summary>A watched file descriptor.</summary>
internal sealed unsafe class HandleSource : EventSource
{
    public required int Fd { get; init; }
    public delegate* unmanaged<int, int, int, void*, void> NativeCallback { get; init; }
    public EventHandleCallback? ManagedCallback { get; init; }
    public int Events { get; set; }

    /// <summary>poll(2) does not know the descriptor: it is left out until the next update, or the loop would spin.</summary>
    public bool Invalid { get; set; }

    public override void Invoke(int events)
    {
        // SAFETY: the function pointer and its argument come from the caller that added the handle and are valid until it is freed.
        if (NativeCallback != null)
            NativeCallback(Id, Fd, events, Opaque);
        else if (ManagedCallback is { } callback)
            EventCallbacks.Guard(callback, Id, Fd, events);
    }
}
