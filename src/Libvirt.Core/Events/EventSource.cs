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
