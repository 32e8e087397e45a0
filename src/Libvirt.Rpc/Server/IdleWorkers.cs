namespace Libvirt.Rpc.Server;

/// <summary>Threads that wait for work, each for itself: exactly one is woken for a job, the one that slept last, so that those who are not needed sleep on and end.</summary>
internal sealed class IdleWorkers
{
    private readonly List<Bed> _beds = [];

    /// <summary>How many sleep and were not woken yet.</summary>
    public int Count => _beds.Count;

    /// <summary>Wakes one; false when none sleeps. With the gate held.</summary>
    public bool Wake()
    {
        if (_beds.Count == 0)
            return false;
        var bed = _beds[^1];
        _beds.RemoveAt(_beds.Count - 1);
        lock (bed)
        {
            bed.IsWoken = true;
            Monitor.Pulse(bed);
        }
        return true;
    }

    /// <summary>Sleeps until woken; false when nobody did for so long. The gate is held before and after, not meanwhile.</summary>
    public bool Sleep(object gate, int milliseconds)
    {
        var bed = t_bed ??= new();
        bed.IsWoken = false;
        _beds.Add(bed);
        Monitor.Exit(gate);
        try
        {
            lock (bed)
                if (!bed.IsWoken)
                    Monitor.Wait(bed, milliseconds);
        }
        finally
        {
            Monitor.Enter(gate);
        }
        // Woken between the end of the wait and the gate counts: the job is meant for this thread.
        if (bed.IsWoken)
            return true;
        _beds.Remove(bed);
        return false;
    }

    [ThreadStatic] private static Bed? t_bed;

    private sealed class Bed
    {
        public bool IsWoken { get; set; }
    }
}
