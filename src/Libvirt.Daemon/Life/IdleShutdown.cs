using System.Diagnostics;

namespace Libvirt.Daemon.Life;

/// <summary>--timeout: the daemon ends when for so long nothing needed it. Clients and running guests hold it.</summary>
/// <param name="seconds">The time; 0 for never.</param>
public sealed class IdleShutdown(int seconds)
{
    private int _seconds = seconds;

    /// <summary>Told, on any thread, that <see cref="Remaining"/> has another answer than before.</summary>
    public Action? Changed { get; set; }

    /// <summary>Asked when the time is over: whether something runs that nobody holds the daemon for, such as guests. Then the time begins anew.</summary>
    public Func<bool>? IsNeeded { get; set; }

    /// <summary>Sets another time; 0 for never.</summary>
    public void Change(uint another)
    {
        lock (_gate)
        {
            _seconds = (int)Math.Min(another, int.MaxValue / 1000);
            _idleSince = Stopwatch.GetTimestamp();
        }
        Changed?.Invoke();
    }

    private readonly Lock _gate = new();
    private int _holds;
    private long _idleSince = Stopwatch.GetTimestamp();

    /// <summary>Somebody needs the daemon, until <see cref="Release"/>.</summary>
    public void Hold()
    {
        lock (_gate)
            _holds++;
    }

    /// <summary>The end of one <see cref="Hold"/>.</summary>
    /// <exception cref="InvalidOperationException">nobody holds</exception>
    public void Release()
    {
        lock (_gate)
        {
            if (_holds == 0)
                throw new InvalidOperationException("released more often than held");
            if (--_holds == 0)
                _idleSince = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>How long from now the daemon may wait before it asks again; zero when the time is over, null when it never is.</summary>
    /// <remarks>While held the answer is the whole time: a client that comes and goes meanwhile starts it anew.</remarks>
    public TimeSpan? Remaining()
    {
        int seconds = Volatile.Read(ref _seconds);
        if (seconds == 0)
            return null;
        var all = TimeSpan.FromSeconds(seconds);
        lock (_gate)
        {
            if (_holds > 0)
                return all;
            var left = all - Stopwatch.GetElapsedTime(_idleSince);
            if (left > TimeSpan.Zero)
                return left;
            if (IsNeeded?.Invoke() != true)
                return TimeSpan.Zero;
            _idleSince = Stopwatch.GetTimestamp();
            return all;
        }
    }
}
