using Libvirt.Daemon.Life;

namespace Libvirt.Daemon.Tests.Life;

/// <summary>The daemon and the end of the host, by a bus of the test's own.</summary>
public sealed class HostEndWatchTests
{
    private const string Taken = "taken shutdown|Libvirt Made|machines run|delay";

    [LoginBusFact]
    public void The_host_waits_while_something_runs()
    {
        using var bus = new LoginBus();
        bus.StartLogin();
        var driver = new Made();
        using (var watch = new HostEndWatch([driver, new Idle()], bus.Address))
        {
            watch.Start();
            bus.ExpectNothing();
            for (int i = 0; i < 2; i++)
            {
                driver.ActivityChanged!(true);
                bus.Expect(Taken);
                driver.ActivityChanged(false);
                bus.Expect("released");
            }
            driver.ActivityChanged!(true);
            bus.Expect(Taken);
        }
        bus.Expect("released");
    }

    [LoginBusFact]
    public void The_drivers_work_is_done_before_the_host_ends()
    {
        using var bus = new LoginBus();
        bus.StartLogin();
        var driver = new Made();
        using var watch = new HostEndWatch([driver], bus.Address);
        watch.Start();
        driver.ActivityChanged!(true);
        bus.Expect(Taken);
        bus.Tell("begin");
        Assert.True(driver.Begun.Wait(10_000));
        // All the time that it takes.
        bus.ExpectNothing();
        driver.ActivityChanged(false);
        driver.ActivityChanged(true);
        driver.MayEnd.Set();
        bus.Expect("released");
        // What starts now is not waited for, until somebody thinks better of it.
        driver.ActivityChanged(false);
        driver.ActivityChanged(true);
        bus.ExpectNothing();
        bus.Tell("end");
        bus.Expect(Taken);
        Assert.Equal(1, driver.ShutDowns);
        // What a driver cannot do is no reason to hold the host.
        driver.Failure = "disk full";
        bus.Tell("begin");
        bus.Expect("released");
        Assert.Equal(2, driver.ShutDowns);
    }

    [LoginBusFact]
    public void Nobody_else_can_say_so()
    {
        using var bus = new LoginBus();
        bus.StartLogin();
        var driver = new Made();
        driver.MayEnd.Set();
        using var watch = new HostEndWatch([driver], bus.Address);
        watch.Start();
        driver.ActivityChanged!(true);
        bus.Expect(Taken);
        bus.Tell("pretend");
        bus.Expect("pretended");
        bus.ExpectNothing();
        Assert.Equal(0, driver.ShutDowns);
        bus.Tell("begin");
        bus.Expect("released");
        Assert.Equal(1, driver.ShutDowns);
    }

    [LoginBusFact]
    public void A_host_without_logind_is_no_error()
    {
        using var bus = new LoginBus();
        var driver = new Made();
        using var watch = new HostEndWatch([driver], bus.Address);
        watch.Start();
        driver.ActivityChanged!(true);
        Thread.Sleep(200);
        // It comes later: the next one that begins is waited for.
        bus.StartLogin();
        driver.ActivityChanged(false);
        driver.ActivityChanged(true);
        bus.Expect(Taken);
    }

    [Fact]
    public void A_host_without_a_bus_is_no_error()
    {
        var driver = new Made();
        using (var watch = new HostEndWatch([driver], "unix:path=/no/such/bus"))
        {
            watch.Start();
            driver.ActivityChanged!(true);
        }
        driver.ActivityChanged(false);
        using (var nothing = new HostEndWatch([new Idle()], "unix:path=/no/such/bus"))
            nothing.Start();
        Assert.Equal(0, driver.ShutDowns);
    }

    /// <summary>A driver whose machines the host waits for.</summary>
    private sealed class Made : DriverRegistration
    {
        public ManualResetEventSlim Begun { get; } = new();

        public ManualResetEventSlim MayEnd { get; } = new();

        public string? Failure { get; set; }

        public int ShutDowns { get; private set; }

        public override string Name => "Made";

        public override IReadOnlyList<string> Schemes { get; } = ["made"];

        public override string? InhibitionReason => "machines run";

        public override void ShutDownWithHost(Action<string> tell)
        {
            tell("working");
            ShutDowns++;
            Begun.Set();
            MayEnd.Wait();
            if (Failure is not null)
                throw LibvirtException.Internal(ErrorDomain.Qemu, Failure);
        }

        public override Connection? Open(ConnectionRequest request) => null;
    }

    /// <summary>A driver that has nothing to do.</summary>
    private sealed class Idle : DriverRegistration
    {
        public override string Name => "Idle";

        public override IReadOnlyList<string> Schemes { get; } = ["idle"];

        public override Connection? Open(ConnectionRequest request) => null;
    }
}
