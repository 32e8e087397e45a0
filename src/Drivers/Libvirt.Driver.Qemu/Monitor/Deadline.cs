using System.Diagnostics;

namespace Libvirt.Driver.Qemu.Monitor;

/// <summary>A moment of the monotonic clock until which something may take; one deadline can hold for many commands.</summary>
public readonly record struct Deadline
{
    private readonly long _ticks; // of Stopwatch; 0: none

    private Deadline(long ticks) => _ticks = ticks;

    /// <summary>Waits for ever; also the default value.</summary>
    public static Deadline Never => default;

    /// <summary>So long from now on.</summary>
    public static Deadline After(TimeSpan duration) => new(Math.Max(1, Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency)));

    /// <summary>What is left: never negative; null without an end.</summary>
    public TimeSpan? Left
    {
        get
        {
            long left = _ticks - Stopwatch.GetTimestamp();
            return _ticks == 0 ? null : left <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds((double)left / Stopwatch.Frequency);
        }
    }

    /// <summary>What is left in milliseconds, rounded up, for system calls; -1 without an end.</summary>
    public int Milliseconds => Left is { } left ? (int)Math.Min(int.MaxValue, Math.Ceiling(left.TotalMilliseconds)) : -1;
}
