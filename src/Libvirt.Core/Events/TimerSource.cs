namespace Libvirt;

/// <summary>A periodic timer.</summary>
internal sealed unsafe class TimerSource : EventSource
{
    public delegate* unmanaged<int, void*, void> NativeCallback { get; init; }
    public EventTimeoutCallback? ManagedCallback { get; init; }

    /// <summary>Milliseconds; negative when disabled.</summary>
    public int Period { get; set; }

    /// <summary>When it fires next, in microseconds of <see cref="MonotonicClock"/>.</summary>
    public long Due { get; set; }

    /// <summary>The place in the heap of armed timers, -1 outside.</summary>
    public int HeapIndex { get; set; } = -1;

    public override void Invoke(int events)
    {
        // SAFETY: the function pointer and its argument come from the caller that added the timer and are valid until it is freed.
        if (NativeCallback != null)
            NativeCallback(Id, Opaque);
        else if (ManagedCallback is { } callback)
            EventCallbacks.Guard(callback, Id);
    }
}
