using Libvirt.Rpc.Messages;

namespace Libvirt.Daemon.Serving;

/// <summary>
/// Gives memory back to the system after a burst: a daemon runs for months. What the process uses decides, not whether it is idle. A collection in the middle
/// of a burst finds much alive, so it is repeated while more than the start's memory is used and something was allocated since; when it does not help, because
/// there are so many guests, the pause until the next one doubles.
/// </summary>
internal sealed class MemoryKeeper
{
    private const long BurstBytes = 12 << 20, WorthBytes = 2 << 20;
    private const int LongestPause = 128;
    private readonly long _start = Environment.WorkingSet;
    private long _settled = Environment.WorkingSet, _allocated;
    private int _pause = 1, _waited;

    /// <summary>How often <see cref="Look"/> wants to be called, in milliseconds.</summary>
    public const int Milliseconds = 3_000;

    /// <summary>Collects when it seems worth it.</summary>
    public void Look()
    {
        var used = Environment.WorkingSet;
        _waited++;
        var burst = used > _settled + BurstBytes;
        var rest = _waited >= _pause && used > _start + BurstBytes && GC.GetTotalAllocatedBytes() - _allocated > WorthBytes;
        if (!burst && !rest)
            return;
        MessageMemory.Trim();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _settled = Environment.WorkingSet;
        _allocated = GC.GetTotalAllocatedBytes();
        _waited = 0;
        _pause = used - _settled > WorthBytes ? 1 : Math.Min(_pause * 2, LongestPause);
    }
}
