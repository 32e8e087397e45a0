using System.Runtime.InteropServices;
using Libvirt.Interop;

namespace Libvirt;

public sealed unsafe partial class DefaultEventLoop
{
    private readonly object _turn = new(); // one thread at a time iterates; the same thread may nest
    private readonly List<ReadySource> _ready = [];
    private LibC.PollDescriptor[] _descriptors = [];
    private HandleSource?[] _polled = [];
    private int _polledCount, _depth;
    private ulong _iteration;

    /// <summary>Waits until something is ready and calls its callbacks: what virEventRunDefaultImpl does.</summary>
    /// <remarks>Returns without a call after a wake-up from another thread and after a signal, so that programs can look at their own flags.</remarks>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: poll(2) failed</exception>
    public void RunOnce()
    {
        lock (_turn)
        {
            _depth++;
            try
            {
                Iterate();
            }
            finally
            {
                _depth--;
            }
        }
    }

    private void Iterate()
    {
        ulong iteration = ++_iteration;
        if (ReleaseRemoved())
            return;
        int count, timeout;
        lock (_gate)
        {
            count = PreparePoll();
            timeout = PollTimeout(_descriptors[0].Fd >= 0);
            _polling = true;
        }
        int result, errno;
        // SAFETY: the array is pinned for its whole life and holds at least count descriptors; only this thread writes it.
        fixed (LibC.PollDescriptor* descriptors = _descriptors)
        {
            result = LibC.Poll(descriptors, (nuint)count, timeout);
            errno = result < 0 ? Marshal.GetLastPInvokeError() : 0;
        }
        long now = MonotonicClock.Microseconds;
        lock (_gate)
        {
            _polling = false;
            if (result > 0 && _descriptors[0].Returned != 0)
                _wakeUp.Clear();
            _ready.Clear();
            if (result > 0)
                CollectHandles(count);
            _armed.CollectDue(now, _ready);
        }
        if (errno is not (0 or LibC.Eintr or LibC.Eagain))
            throw LibvirtException.System(ErrorDomain.Event, errno, "Unable to poll on file handles");
        _ready.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        for (int i = 0; i < _ready.Count && iteration == _iteration; i++) // a nested iteration has seen newer states of the rest
            Dispatch(_ready[i], now);
    }

    /// <summary>Frees what removed sources leave behind; true when there was something.</summary>
    private bool ReleaseRemoved()
    {
        List<EventSource> removed;
        lock (_gate)
        {
            if (_removed.Count == 0)
                return false;
            removed = _removed;
            _removed = [];
        }
        foreach (var source in removed)
            source.Release();
        return true;
    }

    /// <summary>Fills the array for poll(2): the wake-up first, then every handle that waits for something.</summary>
    private int PreparePoll()
    {
        if (_handlesChanged || _depth > 1)
        {
            if (_descriptors.Length <= _handles.Count)
            {
                _descriptors = GC.AllocateArray<LibC.PollDescriptor>(_handles.Count * 2 + 16, pinned: true);
                _polled = new HandleSource?[_descriptors.Length];
            }
            Array.Clear(_polled);
            _polledCount = 1;
            foreach (var handle in _handles.Values)
            {
                if (handle.Events == 0 || handle.Invalid || handle.Running || handle.Fd < 0)
                    continue;
                _descriptors[_polledCount] = new() { Fd = handle.Fd, Events = ToPoll(handle.Events) };
                _polled[_polledCount++] = handle;
            }
            _handlesChanged = _depth > 1; // the nested view lacks the handles that are being called
        }
        _descriptors[0] = new() { Fd = _wakeUp.Descriptor, Events = LibC.PollIn };
        return _polledCount;
    }

    /// <summary>Milliseconds until the next timer, rounded up; -1 for no limit.</summary>
    private int PollTimeout(bool canBeWoken)
    {
        const int withoutWakeUp = 100;
        var due = _depth > 1 ? _armed.NextIdle() : _armed.First?.Due;
        if (due is not { } time)
            return canBeWoken ? -1 : withoutWakeUp;
        long wait = Math.Clamp((time - MonotonicClock.Microseconds + 999) / 1000, 0, int.MaxValue);
        return canBeWoken ? (int)wait : (int)Math.Min(wait, withoutWakeUp);
    }

    private void CollectHandles(int count)
    {
        for (int i = 1; i < count; i++)
        {
            int returned = _descriptors[i].Returned;
            if (returned == 0 || _polled[i] is not { Removed: false, Events: not 0 } handle)
                continue;
            if ((returned & LibC.PollInvalid) != 0)
            {
                handle.Invalid = _handlesChanged = true;
                continue;
            }
            int events = FromPoll(returned) & (handle.Events | (int)(EventHandleType.Error | EventHandleType.Hangup));
            if (events != 0)
                _ready.Add(new(handle, handle.Order, events));
        }
    }

    private void Dispatch(ReadySource ready, long now)
    {
        var source = ready.Source;
        lock (_gate)
        {
            if (source.Removed || source.Order != ready.Order)
                return;
            if (source is TimerSource timer)
            {
                timer.Due = now + timer.Period * 1000L;
                _armed.Set(timer);
            }
            source.Running = true;
        }
        source.Invoke(ready.Events);
        source.Running = false;
    }

    private static short ToPoll(int events)
        => (short)(((events & (int)EventHandleType.Readable) != 0 ? LibC.PollIn : 0) | ((events & (int)EventHandleType.Writable) != 0 ? LibC.PollOut : 0));

    private static int FromPoll(int returned)
        => ((returned & LibC.PollIn) != 0 ? (int)EventHandleType.Readable : 0) | ((returned & LibC.PollOut) != 0 ? (int)EventHandleType.Writable : 0)
            | ((returned & LibC.PollErr) != 0 ? (int)EventHandleType.Error : 0) | ((returned & LibC.PollHup) != 0 ? (int)EventHandleType.Hangup : 0);
}
