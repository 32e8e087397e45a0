namespace Libvirt.Rpc.Server;

/// <summary>Threads for calls that may wait. They start when they are needed, up to a limit that can be changed at any time; some serve only calls of high priority.</summary>
public sealed class WorkerPool
{
    private const int IdleMilliseconds = 5_000;

    private readonly Lock _starting = new();
    private readonly object _gate = new();
    private readonly IdleWorkers _idle = new(), _idlePriority = new();
    private readonly Queue<Action> _jobs = new(), _urgent = new();
    private readonly string _name;
    private int _min, _max, _priority;
    private int _workers, _priorityWorkers;
    private bool _stopped;

    /// <summary>Makes a pool; no thread is started yet.</summary>
    /// <param name="name">Of its threads.</param>
    /// <param name="min">Workers that stay once started.</param>
    /// <param name="max">Most workers.</param>
    /// <param name="priority">Most workers for urgent jobs only.</param>
    public WorkerPool(string name, int min, int max, int priority) => (_name, _min, _max, _priority) = (name, min, max, priority);

    /// <summary>What the pool does now.</summary>
    public (int Min, int Max, int Priority, int Workers, int Free, int Queued) State
    {
        get
        {
            lock (_gate)
                return (_min, _max, _priority, _workers, _idle.Count, _jobs.Count + _urgent.Count);
        }
    }

    /// <summary>Changes the limits; null leaves one as it is.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the least would exceed the most</exception>
    public void Change(int? min, int? max, int? priority)
    {
        int start = 0;
        lock (_gate)
        {
            if ((min ?? _min) > (max ?? _max))
                throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, min is null ? "minWorkers cannot be larger than maxWorkers" : "maxWorkers cannot be smaller than minWorkers");
            (_min, _max, _priority) = (min ?? _min, max ?? _max, priority ?? _priority);
            WakeAll();
            // What waits because all workers are busy gets the new ones.
            if (!_stopped)
                start = Math.Max(0, Math.Min(_max - _workers, _jobs.Count + _urgent.Count));
            _workers += start;
        }
        for (; start > 0; start--)
            Start(urgent: false);
    }

    /// <summary>Runs a job soon.</summary>
    /// <param name="job">Must not throw.</param>
    /// <param name="isUrgent">True for one that never waits for long: it finds a worker even when all others do.</param>
    public void Run(Action job, bool isUrgent)
    {
        bool start = false, urgent = false;
        IdleWorkers.Sleeper? sleeper;
        lock (_gate)
        {
            if (_stopped)
                return;
            (isUrgent ? _urgent : _jobs).Enqueue(job);
            // One for one job: who is woken in vain takes the processors from those who serve.
            sleeper = _idle.Choose() ?? (isUrgent ? _idlePriority.Choose() : null);
            if (sleeper is null && _workers < _max)
            {
                _workers++;
                start = true;
            }
            else if (sleeper is null && isUrgent && _priorityWorkers < _priority)
            {
                _priorityWorkers++;
                start = urgent = true;
            }
        }
        sleeper?.Wake();
        if (start)
            Start(urgent);
    }

    /// <summary>Lets the threads end; jobs that have not begun are forgotten.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            _jobs.Clear();
            _urgent.Clear();
            WakeAll();
        }
    }

    private void Start(bool urgent)
    {
        lock (_starting)
            new Thread(() => Work(urgent), 1 << 20) { IsBackground = true, Name = (urgent ? "prio-" : "rpc-") + _name }.Start();
    }

    private void Work(bool urgent)
    {
        while (Next(urgent) is { } job)
            job();
    }

    private Action? Next(bool urgent)
    {
        lock (_gate)
        {
            for (; ; )
            {
                if (_stopped || (urgent ? _priorityWorkers > _priority : _workers > _max))
                    break;
                if (_urgent.TryDequeue(out var job) || (!urgent && _jobs.TryDequeue(out job)))
                    return job;
                // Who was woken looks again: somebody who became free may have taken the job.
                if (!(urgent ? _idlePriority : _idle).Sleep(_gate, IdleMilliseconds) && !_stopped && _urgent.Count == 0 && (urgent || (_jobs.Count == 0 && _workers > _min)))
                    break;
            }
            _ = urgent ? _priorityWorkers-- : _workers--;
            return null;
        }
    }

    private void WakeAll()
    {
        while ((_idle.Choose() ?? _idlePriority.Choose()) is { } sleeper)
            sleeper.Wake();
    }
}
