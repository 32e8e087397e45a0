using System.Collections.Concurrent;
using System.Diagnostics;
using Libvirt.Host.Sockets;

namespace Libvirt.Rpc.Server;

/// <summary>The one thread that waits for all clients: descriptors, timers and what other threads post to it.</summary>
public sealed class Reactor : IDisposable
{
    private static readonly LogSource Log = new("rpc.netserver");

    private readonly EventPoll _poll = new();
    private readonly WakeUpDescriptor _wakeUp = new();
    private readonly ConcurrentQueue<Action> _posted = new();
    private readonly PriorityQueue<(Action Action, int Period), long> _timers = new();
    private readonly Dictionary<int, IReactorHandler> _handlers = [];
    private int _woken;
    private volatile bool _stopped;

    /// <summary>Makes one; <see cref="Run"/> makes the calling thread its thread.</summary>
    public Reactor() => _poll.Add(_wakeUp.Descriptor, EventPoll.Input);

    /// <summary>Begins to watch a descriptor; only on the reactor's thread, or before it runs.</summary>
    public void Add(int descriptor, uint events, IReactorHandler handler)
    {
        _handlers[descriptor] = handler;
        _poll.Add(descriptor, events);
    }

    /// <summary>Changes what is waited for; from any thread, while the descriptor is watched.</summary>
    public void Modify(int descriptor, uint events) => _poll.Modify(descriptor, events);

    /// <summary>Ends watching, before the descriptor is closed; only on the reactor's thread.</summary>
    public void Remove(int descriptor)
    {
        if (_handlers.Remove(descriptor))
            _poll.Remove(descriptor);
    }

    /// <summary>Runs an action on the reactor's thread, soon.</summary>
    public void Post(Action action)
    {
        _posted.Enqueue(action);
        if (Interlocked.Exchange(ref _woken, 1) == 0)
            _wakeUp.Wake();
    }

    /// <summary>Runs an action on the reactor's thread every so many milliseconds, or once; only on the reactor's thread, or before it runs.</summary>
    public void Timer(int milliseconds, Action action, bool repeat = false)
        => _timers.Enqueue((action, repeat ? milliseconds : 0), Environment.TickCount64 + milliseconds);

    /// <summary>Makes <see cref="Run"/> return.</summary>
    public void Stop()
    {
        _stopped = true;
        _wakeUp.Wake();
    }

    /// <summary>Waits and serves until stopped.</summary>
    public void Run()
    {
        while (!_stopped)
        {
            int count = _posted.IsEmpty ? Wait() : _poll.Wait(0);
            for (int i = 0; i < count; i++)
            {
                var (descriptor, events) = _poll.Ready(i);
                if (descriptor == _wakeUp.Descriptor)
                    _wakeUp.Clear();
                else if (_handlers.TryGetValue(descriptor, out var handler))
                    Serve(handler, events);
            }
            RunPosted();
            RunTimers();
        }
    }

    /// <summary>
    /// Looks a few times before the thread sleeps when somebody was served just now: who calls again at once need not wait until this thread has woken up.
    /// Where that fails a few times in a row, it is tried again only now and then: others need the processor. An idle daemon sleeps.
    /// </summary>
    private int Wait()
    {
        if (_busy && Environment.ProcessorCount > 1 && MayLook())
        {
            long end = Stopwatch.GetTimestamp() + Patience;
            do
                if (_poll.Wait(0) is var ready and > 0)
                {
                    _patience = MostPatience;
                    return ready;
                }
            while (_posted.IsEmpty && Stopwatch.GetTimestamp() < end);
            _patience--;
        }
        int count = _poll.Wait(_posted.IsEmpty ? NextTimer() : 0);
        _busy = count > 0;
        return count;
    }

    private bool MayLook()
    {
        if (_patience == 0 && ++_slept >= RetryAfter)
            (_patience, _slept) = (1, 0);
        return _patience > 0;
    }

    private const int MostPatience = 3, RetryAfter = 30;
    private static readonly long Patience = Stopwatch.Frequency * 40 / 1_000_000; // 40 microseconds
    private int _patience = MostPatience, _slept;
    private bool _busy;

    private void RunPosted()
    {
        Interlocked.Exchange(ref _woken, 0);
        // What is posted meanwhile waits for the next turn: no source starves the others.
        for (int rest = _posted.Count; rest > 0 && _posted.TryDequeue(out var action); rest--)
            Guarded(action);
    }

    private void RunTimers()
    {
        long now = Environment.TickCount64;
        while (_timers.TryPeek(out var timer, out long due) && due <= now)
        {
            _timers.Dequeue();
            Guarded(timer.Action);
            if (timer.Period > 0)
                _timers.Enqueue(timer, now + timer.Period);
        }
    }

    private int NextTimer() => _timers.TryPeek(out _, out long due) ? (int)Math.Clamp(due - Environment.TickCount64, 0, int.MaxValue) : -1;

    private static void Serve(IReactorHandler handler, uint events)
    {
        try
        {
            handler.Ready(events);
        }
        catch (Exception error)
        {
            Log.Error($"unexpected: {error}", "Reactor.Run");
        }
    }

    /// <summary>A fault of one client's code is logged and ends nothing but that turn.</summary>
    private static void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error)
        {
            Log.Error($"unexpected: {error}", "Reactor.Run");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _poll.Dispose();
        _wakeUp.Dispose();
    }
}
