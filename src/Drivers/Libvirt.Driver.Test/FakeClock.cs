namespace Libvirt.Driver.Test;

/// <summary>The wall clock, from which the numbers of pretended guests are made.</summary>
internal static class FakeClock
{
    /// <summary>Seconds since 1970.</summary>
    public static long Seconds() => (long)(Microseconds() / 1_000_000);

    /// <summary>Microseconds since 1970.</summary>
    public static ulong Microseconds() => (ulong)((DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) / 10);

    /// <summary>Nanoseconds since 1970, in whole microseconds.</summary>
    public static ulong Nanoseconds() => Microseconds() * 1000;
}
