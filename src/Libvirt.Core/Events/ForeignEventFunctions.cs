namespace Libvirt;

/// <summary>The six functions that a program gives to virEventRegisterImpl. Each may be null; then that operation fails or does nothing.</summary>
public readonly unsafe struct ForeignEventFunctions
{
    /// <summary>virEventAddHandleFunc.</summary>
    public delegate* unmanaged<int, int, delegate* unmanaged<int, int, int, void*, void>, void*, delegate* unmanaged<void*, void>, int> AddHandle { get; init; }

    /// <summary>virEventUpdateHandleFunc.</summary>
    public delegate* unmanaged<int, int, void> UpdateHandle { get; init; }

    /// <summary>virEventRemoveHandleFunc.</summary>
    public delegate* unmanaged<int, int> RemoveHandle { get; init; }

    /// <summary>virEventAddTimeoutFunc.</summary>
    public delegate* unmanaged<int, delegate* unmanaged<int, void*, void>, void*, delegate* unmanaged<void*, void>, int> AddTimeout { get; init; }

    /// <summary>virEventUpdateTimeoutFunc.</summary>
    public delegate* unmanaged<int, int, void> UpdateTimeout { get; init; }

    /// <summary>virEventRemoveTimeoutFunc.</summary>
    public delegate* unmanaged<int, int> RemoveTimeout { get; init; }

    /// <summary>True when there is no function at all: registering that leaves the library without a loop.</summary>
    public bool IsEmpty => AddHandle == null && UpdateHandle == null && RemoveHandle == null && AddTimeout == null && UpdateTimeout == null && RemoveTimeout == null;
}
