using Libvirt.Host.Processes;

namespace Libvirt.Rpc.Server;

/// <summary>Threads that wait for work, each for itself: exactly one is woken for a job, the one that slept last, so that those who are not needed sleep on and end.</summary>
internal sealed class IdleWorkers
{
    private readonly List<Sleeper> _sleepers = [];

    /// <summary>How many sleep and were not chosen yet.</summary>
    public int Count => _sleepers.Count;

    /// <summary>Chooses one to be woken as soon as the gate is free again, which it needs at once; null when none sleeps. With the gate held.</summary>
    public Sleeper? Choose()
    {
        if (_sleepers.Count == 0)
            return null;
        var sleeper = _sleepers[^1];
        _sleepers.RemoveAt(_sleepers.Count - 1);
        sleeper.IsChosen = true;
        return sleeper;
    }

    /// <summary>Sleeps until chosen; false when nobody did for so long. The gate is held before and after, not meanwhile.</summary>
    public bool Sleep(object gate, int milliseconds)
    {
        var sleeper = t_sleeper ??= new();
        sleeper.IsChosen = false;
        _sleepers.Add(sleeper);
        for (long end = Environment.TickCount64 + milliseconds, left = milliseconds; left > 0 && !sleeper.IsChosen; left = end - Environment.TickCount64)
        {
            Monitor.Exit(gate);
            try
            {
                // May be a wake-up that comes late, of a sleep that ended by its time when it was chosen: then it sleeps on.
                sleeper.Sleep((int)left);
            }
            finally
            {
                Monitor.Enter(gate);
            }
        }
        // Chosen between the end of the wait and the gate counts: the job is meant for this thread.
        if (sleeper.IsChosen)
            return true;
        _sleepers.Remove(sleeper);
        return false;
    }

    [ThreadStatic] private static Sleeper? t_sleeper;

    /// <summary>A thread's place to sleep.</summary>
    public sealed class Sleeper
    {
        private readonly ThreadSemaphore _semaphore = new();

        /// <summary>True once a job is meant for it; guarded by the gate.</summary>
        public bool IsChosen { get; set; }

        /// <summary>Wakes it; without the gate.</summary>
        public void Wake() => _semaphore.Post();

        /// <summary>Waits to be woken.</summary>
        public void Sleep(int milliseconds) => _ = _semaphore.Wait(milliseconds);
    }
}
