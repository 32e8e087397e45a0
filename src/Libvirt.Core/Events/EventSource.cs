namespace Libvirt;

/// <summary>What a handle and a timer of the default loop have in common: an identity, an arming order and a release.</summary>
internal abstract unsafe class EventSource
{
    /// <summary>The number that the caller knows.</summary>
    public required int Id { get; init; }

    /// <summary>Given to the C callbacks.</summary>
    public void* Opaque { get; init; }

    /// <summary>The C function that frees <see cref="Opaque"/>.</summary>
    public delegate* unmanaged<void*, void> NativeFree { get; init; }

    /// <summary>The managed equivalent of <see cref="NativeFree"/>.</summary>
    public Action? ManagedFree { get; init; }

    /// <summary>Grows with every add and update: sources are called in this order, and a result older than it is stale.</summary>
    public ulong Order { get; set; }

    /// <summary>True from the removal on.</summary>
    public bool Removed { get; set; }

    /// <summary>True while the callback runs: a nested iteration must not call it again.</summary>
    public bool Running { get; set; }

    /// <summary>Calls the callback, without the lock of the loop held.</summary>
    /// <param name="events">What happened, for a handle.</param>
    public abstract void Invoke(int events);

    /// <summary>Frees what belongs to the callback.</summary>
    public void Release()
    {
        // SAFETY: both come from the caller that added the source, who promises that they stay valid until this one call.
        if (NativeFree != null)
            NativeFree(Opaque);
        EventCallbacks.Guard(ManagedFree);
    }
}

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
        // SAFETY: as for handles.
        if (NativeCallback != null)
            NativeCallback(Id, Opaque);
        else if (ManagedCallback is { } callback)
            EventCallbacks.Guard(callback, Id);
    }
}
