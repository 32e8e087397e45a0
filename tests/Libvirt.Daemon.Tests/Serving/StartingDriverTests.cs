using Libvirt.Daemon.Serving;

namespace Libvirt.Daemon.Tests.Serving;

public sealed class StartingDriverTests
{
    [Fact]
    public void Who_opens_it_waits_and_others_do_not()
    {
        var slow = new Made("slow");
        DriverRegistration[] drivers = [new StartingDriver(slow).Begin(), new StartingDriver(new Made("quick") { Gate = null }).Begin()];
        Assert.NotNull(ConnectionOpener.Open(drivers, "quick:///", null, 0));
        Connection? opened = null;
        var client = new Thread(() => opened = ConnectionOpener.Open(drivers, "slow:///", null, 0));
        client.Start();
        Assert.False(client.Join(100));
        Assert.Equal((0, false), (slow.Opened, drivers[0].IsNeeded));
        slow.Gate!.Set();
        Assert.True(client.Join(5_000));
        Assert.NotNull(opened);
        ((StartingDriver)drivers[0]).Wait();
        Assert.True(drivers[0].IsNeeded);
    }

    [Fact]
    public void What_hinders_the_start_is_told_to_the_daemon_and_to_clients()
    {
        var driver = new StartingDriver(new Made("bad") { Gate = null, Failure = "qemu.conf:3: no such setting" }).Begin();
        for (int i = 0; i < 2; i++)
            Assert.Contains("qemu.conf:3", Assert.Throws<LibvirtException>(driver.Wait).Message);
        Assert.Contains("qemu.conf:3", Assert.Throws<LibvirtException>(() => ConnectionOpener.Open([driver], "bad:///", null, 0)).Message);
    }

    private sealed class Made(string scheme) : DriverRegistration
    {
        public ManualResetEventSlim? Gate { get; init; } = new();

        public string? Failure { get; init; }

        public int Opened { get; private set; }

        public override string Name => scheme;

        public override IReadOnlyList<string> Schemes { get; } = [scheme];

        public override bool IsNeeded => true;

        public override void StartInDaemon()
        {
            Gate?.Wait();
            if (Failure is not null)
                throw LibvirtException.Internal(ErrorDomain.Qemu, Failure);
        }

        public override Connection Open(ConnectionRequest request)
        {
            Opened++;
            return new(new DriverSet { Hypervisor = new Nothing() }, request.Uri, request.ReadOnly);
        }
    }

    private sealed class Nothing : HypervisorDriver;
}
