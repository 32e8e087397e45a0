using System.Diagnostics;

namespace Libvirt;

/// <summary>CLOCK_MONOTONIC in microseconds; Environment.TickCount64 has a resolution of 4 ms only.</summary>
internal static class MonotonicClock
{
    public static long Microseconds => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);
}
