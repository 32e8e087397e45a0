using Libvirt.Daemon.Life;

namespace Libvirt.Daemon.Tests.Life;

public sealed class IdleShutdownTests
{
    [Fact]
    public void Zero_means_never() => Assert.Null(new IdleShutdown(0).Remaining());

    [Fact]
    public void Whoever_holds_stops_the_clock_and_starts_it_anew()
    {
        var idle = new IdleShutdown(1);
        Thread.Sleep(300);
        Assert.InRange(idle.Remaining()!.Value.TotalMilliseconds, 1, 750);
        idle.Hold();
        idle.Hold();
        idle.Release();
        Assert.Equal(1000, idle.Remaining()!.Value.TotalMilliseconds);
        idle.Release();
        Assert.InRange(idle.Remaining()!.Value.TotalMilliseconds, 760, 1000);
        Assert.Throws<InvalidOperationException>(idle.Release);
        Thread.Sleep(1010);
        Assert.Equal(TimeSpan.Zero, idle.Remaining());
    }

    [Fact]
    public void What_runs_starts_the_clock_anew()
    {
        bool isNeeded = true;
        var idle = new IdleShutdown(1) { IsNeeded = () => isNeeded };
        Thread.Sleep(1010);
        Assert.Equal(1000, idle.Remaining()!.Value.TotalMilliseconds);
        isNeeded = false;
        Assert.InRange(idle.Remaining()!.Value.TotalMilliseconds, 1, 1000);
        Thread.Sleep(1010);
        Assert.Equal(TimeSpan.Zero, idle.Remaining());
    }

    [Fact]
    public void The_second_request_to_end_is_at_once()
    {
        var requests = new DaemonRequests(new IdleShutdown(0));
        requests.Post(DaemonRequest.Reload);
        requests.Post(DaemonRequest.Drain);
        requests.Post(DaemonRequest.Drain);
        Assert.Equal([DaemonRequest.Reload, DaemonRequest.Drain, DaemonRequest.Quit], [requests.Take(), requests.Take(), requests.Take()]);
    }
}
