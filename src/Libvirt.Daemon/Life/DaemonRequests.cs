namespace Libvirt.Daemon.Life;

/// <summary>Requests on their way to the main thread, in order.</summary>
/// <param name="idle">Ends the wait with <see cref="DaemonRequest.Drain"/> when its time is over.</param>
public sealed class DaemonRequests(IdleShutdown idle)
{
    private readonly object _gate = new();
    private readonly Queue<DaemonRequest> _waiting = new();
    private bool _draining;

    /// <summary>Adds a request; callable from any thread. The second request to end is one to end at once.</summary>
    public void Post(DaemonRequest request)
    {
        lock (_gate)
        {
            if (request == DaemonRequest.Drain)
            {
                if (_draining)
                    request = DaemonRequest.Quit;
                _draining = true;
            }
            _waiting.Enqueue(request);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits for a request.</summary>
    public DaemonRequest Take()
    {
        idle.Changed = () =>
        {
            lock (_gate)
                Monitor.PulseAll(_gate);
        };
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (idle.Remaining() is not { } left)
                    Monitor.Wait(_gate);
                else if (left > TimeSpan.Zero)
                    Monitor.Wait(_gate, left + TimeSpan.FromMilliseconds(1)); // the wait counts whole milliseconds
                else
                    return DaemonRequest.Drain;
            }
            return _waiting.Dequeue();
        }
    }

    /// <summary>Waits until a request to end at once comes or the time is over.</summary>
    /// <returns>true when it came</returns>
    public bool WaitForQuit(TimeSpan time, Func<bool> isDone)
    {
        const int step = 50;
        long end = Environment.TickCount64 + (long)time.TotalMilliseconds;
        lock (_gate)
            while (!_waiting.Contains(DaemonRequest.Quit))
            {
                if (isDone() || Environment.TickCount64 >= end)
                    return false;
                Monitor.Wait(_gate, step);
            }
        return true;
    }
}
