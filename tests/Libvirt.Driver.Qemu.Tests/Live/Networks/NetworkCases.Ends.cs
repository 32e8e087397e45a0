using Libvirt.Host.Files;
using Libvirt.Host.Processes;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Tests.Live;

public sealed partial class NetworkCases
{
    private const string Two = "<interface type='bridge'><mac address='52:54:00:11:22:34'/><source bridge='br0'/></interface>";

    private void Restart()
    {
        var domain = Start(Shared("passthrough") + Two);
        var targets = Targets();
        _live.Restart();
        domain = Found(domain.Name);
        Assert.Equal(targets, Targets());
        Assert.All(targets, t => Assert.True(KernelLinks.IsUp(t)));
        Calls.DomainUpdateDeviceFlags(domain, Two.Replace("br0", "br1", StringComparison.Ordinal), Live);
        Assert.Equal("br1", KernelLinks.Text(targets[1], "master"));
        // A name is not chosen again, although another driver chose it.
        Calls.DomainAttachDevice(domain, Two.Replace("22:34", "22:35", StringComparison.Ordinal));
        Assert.DoesNotContain(Targets()[2], targets);
        Calls.DomainDestroy(domain);
        NothingIsLeft();
        // The guest ends while no driver is there.
        var before = KernelLinks.Text("ve0", "address");
        Calls.DomainCreate(domain);
        Assert.NotEqual(before, KernelLinks.Text("ve0", "address"));
        int process = Run().Pid;
        _live.Restart(() => KernelLinks.Run($"kill -9 {process}"));
        Assert.True(LiveHost.Await(() => !Calls.DomainIsActive(Found("net"))));
        Assert.Equal(before, KernelLinks.Text("ve0", "address"));
        NothingIsLeft();
    }

    private Domain Found(string name)
    {
        var domain = Calls.DomainLookupByName(_live.Connection, name);
        Assert.True(LiveHost.Await(() => _live.Host.Guests.Snapshot()[0].State.Run is null or { HasMonitor: true }));
        using (_live.Host.Guests.Snapshot()[0].Jobs.Begin(JobKind.Modify, "test"))
            return domain;
    }

    private void Die()
    {
        const string Device = "<interface type='direct'><mac address='52:54:00:11:22:39'/><source dev='ve1' mode='bridge'/><model type='usb-net'/></interface>";
        File.WriteAllText(Path.Combine(_live.Root, "device.xml"), Device);
        Define(Shared("passthrough") + Two, "dying");
        var before = KernelLinks.Text("ve0", "address");
        foreach (var point in new[] { "start-known", "start-groups", "start-spawned", "start-connected", "start-running" })
        {
            DieAt("start", point);
            Assert.True(LiveHost.Await(() => !Calls.DomainIsActive(Found("dying"))), point);
            Assert.Equal(before, KernelLinks.Text("ve0", "address"));
            NothingIsLeft();
        }
        foreach (var (action, point) in new[] { ("plug", "plug-intended"), ("plug", "plug-attached"), ("unplug", "unplug-gone"), ("unplug", "unplug-released"), ("stop", "stop-ended") })
        {
            DieAt(action, point);
            var domain = Found("dying");
            if (action != "stop")
            {
                bool isThere = point == "plug-attached";
                Assert.True(Calls.DomainIsActive(domain), point);
                Assert.Equal(isThere ? 3 : 2, Targets("dying").Count);
                Assert.Equal(isThere ? 2 : 1, KernelLinks.Named("macvtap").Count);
                if (isThere)
                    Calls.DomainDetachDevice(domain, Device);
                else
                    Calls.DomainAttachDevice(domain, Device);
                Calls.DomainDestroy(domain);
            }
            Assert.True(LiveHost.Await(() => !Calls.DomainIsActive(domain)), point);
            Assert.Equal(before, KernelLinks.Text("ve0", "address"));
            NothingIsLeft();
        }
    }

    private void DieAt(string action, string point)
    {
        DyingDriver.Die(_live.Root, action, point);
        _live.Restart();
    }
}
