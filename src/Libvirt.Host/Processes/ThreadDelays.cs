namespace Libvirt.Host.Processes;

/// <summary>How long a thread waited for a processor.</summary>
public static class ThreadDelays
{
    /// <summary>Of a thread, in nanoseconds: what the scheduler calls its wait (/proc/PID/task/TID/sched), and its delay in the run queue (schedstat). Null where the kernel does not tell.</summary>
    public static (ulong? Wait, ulong? Delay) Of(int process, int thread)
    {
        ulong? wait = null, delay = null;
        if (KernelFile.Read($"/proc/{process}/task/{thread}/sched") is { } text)
            foreach (var line in text.Split('\n'))
                if (line.StartsWith("wait_sum", StringComparison.Ordinal) || line.StartsWith("se.statistics.wait_sum", StringComparison.Ordinal))
                    wait = double.TryParse(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), System.Globalization.CultureInfo.InvariantCulture, out double milliseconds)
                        ? (ulong)(milliseconds * 1_000_000) : null;
        if (KernelFile.Read($"/proc/{process}/task/{thread}/schedstat")?.Split(' ') is [_, var queued, ..] && ulong.TryParse(queued, out ulong nanoseconds))
            delay = nanoseconds;
        return (wait ?? delay, delay);
    }
}
