namespace Libvirt;

/// <summary>The loop behind virEventRegisterDefaultImpl: poll(2), an eventfd and a heap of timers; no thread, no pool.</summary>
/// <remarks>
/// As with native libvirt: callbacks run without a lock held; they may add, update and remove anything and run a nested iteration, which skips the sources
/// whose callbacks are on the stack; freeing after a removal is done by the next iteration, before anything else.
/// </remarks>
public sealed unsafe partial class DefaultEventLoop : EventImplementation
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, HandleSource> _handles = [];
    private readonly Dictionary<int, TimerSource> _timers = [];
    private readonly TimerHeap _armed = new();
    private readonly WakeUp _wakeUp = new();
    private List<EventSource> _removed = [];
    private int _lastWatch, _lastTimer;
    private ulong _lastOrder;
    private bool _polling, _handlesChanged = true;

    /// <inheritdoc/>
    public override int AddHandle(int fd, int events, delegate* unmanaged<int, int, int, void*, void> callback, void* opaque,
        delegate* unmanaged<void*, void> free)
    {
        lock (_gate)
            return Add(new HandleSource { Id = NextId(ref _lastWatch, _handles), Fd = fd, Events = events, NativeCallback = callback, Opaque = opaque, NativeFree = free });
    }

    /// <inheritdoc/>
    public override int AddHandle(int fd, EventHandleType events, EventHandleCallback callback, Action? free = null)
    {
        lock (_gate)
            return Add(new HandleSource { Id = NextId(ref _lastWatch, _handles), Fd = fd, Events = (int)events, ManagedCallback = callback, ManagedFree = free });
    }

    /// <inheritdoc/>
    public override void UpdateHandle(int watch, int events)
    {
        lock (_gate)
        {
            if (!_handles.TryGetValue(watch, out var handle) || (handle.Events == events && !handle.Invalid))
                return;
            handle.Events = events;
            handle.Invalid = false;
            handle.Order = ++_lastOrder;
            _handlesChanged = true;
            Wake();
        }
    }

    /// <inheritdoc/>
    public override int RemoveHandle(int watch)
    {
        lock (_gate)
        {
            if (!_handles.Remove(watch, out var handle))
                return -1;
            _handlesChanged = true;
            Retire(handle);
            return 0;
        }
    }

    /// <inheritdoc/>
    public override int AddTimeout(int milliseconds, delegate* unmanaged<int, void*, void> callback, void* opaque, delegate* unmanaged<void*, void> free)
    {
        lock (_gate)
            return Add(new TimerSource { Id = NextId(ref _lastTimer, _timers), Period = milliseconds, NativeCallback = callback, Opaque = opaque, NativeFree = free });
    }

    /// <inheritdoc/>
    public override int AddTimeout(int milliseconds, EventTimeoutCallback callback, Action? free = null)
    {
        lock (_gate)
            return Add(new TimerSource { Id = NextId(ref _lastTimer, _timers), Period = milliseconds, ManagedCallback = callback, ManagedFree = free });
    }

    /// <inheritdoc/>
    public override void UpdateTimeout(int timer, int milliseconds)
    {
        lock (_gate)
        {
            if (_timers.TryGetValue(timer, out var source))
            {
                source.Period = milliseconds;
                Arm(source);
            }
        }
    }

    /// <inheritdoc/>
    public override int RemoveTimeout(int timer)
    {
        lock (_gate)
        {
            if (!_timers.Remove(timer, out var source))
                return -1;
            _armed.Remove(source);
            Retire(source);
            return 0;
        }
    }

    private int Add(HandleSource handle)
    {
        handle.Order = ++_lastOrder;
        _handles.Add(handle.Id, handle);
        _handlesChanged = true;
        Wake();
        return handle.Id;
    }

    private int Add(TimerSource timer)
    {
        _timers.Add(timer.Id, timer);
        Arm(timer);
        return timer.Id;
    }

    private void Arm(TimerSource timer)
    {
        timer.Order = ++_lastOrder;
        if (timer.Period < 0)
        {
            _armed.Remove(timer);
            return;
        }
        timer.Due = MonotonicClock.Microseconds + timer.Period * 1000L;
        _armed.Set(timer);
        Wake();
    }

    private void Retire(EventSource source)
    {
        source.Removed = true;
        _removed.Add(source);
        Wake();
    }

    /// <summary>Ends the poll(2) of the thread that is in it; the loop's own thread never is when it comes here.</summary>
    private void Wake()
    {
        if (!_polling)
            return;
        _polling = false; // one signal is enough
        _wakeUp.Signal();
    }

    private static int NextId<T>(ref int last, Dictionary<int, T> used)
    {
        do
            last = last == int.MaxValue ? 1 : last + 1;
        while (used.ContainsKey(last));
        return last;
    }
}
