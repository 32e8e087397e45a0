using Libvirt.Host.Processes;
using Libvirt.Rpc.Security.Polkit;

namespace Libvirt.Rpc.Tests.Security.Polkit;

public sealed class PolkitAuthorityTests : IDisposable
{
    private static readonly ProcessIdentity Self = new(Environment.ProcessId, 0, 0, ProcessIdentity.StartTimeOf(Environment.ProcessId), null);

    private readonly PolkitBus _bus = new();

    public void Dispose() => _bus.Dispose();

    private static void Fails(Action call, ErrorNumber code, ErrorDomain domain, string message)
    {
        var error = Assert.Throws<LibvirtException>(call);
        Assert.Equal((code, domain), (error.Code, error.Error.Domain));
        Assert.StartsWith(message, error.Error.Message, StringComparison.Ordinal);
    }

    [BusFact]
    public void Every_answer()
    {
        _bus.StartBus();
        _bus.StartAuthority();
        using var authority = new PolkitAuthority(_bus.Address);
        authority.Check(Self, "test.yes", null, mayInteract: true, 5000);
        Fails(() => authority.Check(Self, "test.no", null, false, 5000), ErrorNumber.AuthFailed, ErrorDomain.Polkit, "authentication failed: access denied by policy");
        Fails(() => authority.Check(Self, "test.challenge", null, false, 5000), ErrorNumber.AuthUnavailable, ErrorDomain.Polkit,
            "authentication unavailable: no polkit agent available to authenticate action 'test.challenge'");
        Fails(() => authority.Check(Self, "test.dismissed", null, true, 5000), ErrorNumber.AuthCancelled, ErrorDomain.Polkit,
            "authentication cancelled: user cancelled authentication process");
        Fails(() => authority.Check(Self, "test.unknown", null, false, 5000), ErrorNumber.DbusService, ErrorDomain.Dbus,
            "error from service: GDBus.Error:org.freedesktop.PolicyKit1.Error.Failed: Action test.unknown is not registered");
        // Still good after an error.
        Assert.Equal(PolkitAnswer.Authorized, authority.Ask(Self, "test.yes", null, false, 5000));
    }

    [BusFact]
    public void Subject_and_details_arrive()
    {
        _bus.StartBus();
        _bus.StartAuthority();
        using var authority = new PolkitAuthority(_bus.Address);
        var subject = new ProcessIdentity(4711, 1000, 1000, 123456789012, null);
        var details = new Dictionary<string, string> { ["connect_driver"] = "QEMU", ["domain_name"] = "gäst" };
        Assert.Equal(PolkitAnswer.Refused, authority.Ask(subject, "test.echo", details, true, 5000));
        Assert.Equal("unix-process;pid=UInt32:4711;start-time=UInt64:123456789012;uid=Int32:1000;connect_driver=QEMU;domain_name=gäst;1;''", _bus.Echo);
    }

    [BusFact]
    public void Many_threads_ask()
    {
        _bus.StartBus();
        _bus.StartAuthority();
        using var authority = new PolkitAuthority(_bus.Address);
        var wrong = new List<string>();
        var threads = Enumerable.Range(0, 16).Select(i => new Thread(() =>
        {
            for (int n = 0; n < 20; n++)
                if (authority.Ask(Self, (i + n) % 2 == 0 ? "test.yes" : "test.no", null, false, 20_000) != ((i + n) % 2 == 0 ? PolkitAnswer.Authorized : PolkitAnswer.Refused))
                    lock (wrong)
                        wrong.Add($"{i} {n}");
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Empty(wrong);
    }

    [BusFact]
    public void Time_is_limited()
    {
        _bus.StartBus();
        _bus.StartAuthority();
        using var authority = new PolkitAuthority(_bus.Address);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Fails(() => authority.Check(Self, "test.never", null, false, 300), ErrorNumber.OperationTimeout, ErrorDomain.Dbus, "");
        Assert.InRange(watch.ElapsedMilliseconds, 250, 3000);
        // The late answer, if any, must not be taken for the next one.
        Assert.Equal(PolkitAnswer.Refused, authority.Ask(Self, "test.no", null, false, 5000));
    }

    [BusFact]
    public void A_bus_that_is_not_there_or_comes_back()
    {
        using var authority = new PolkitAuthority(_bus.Address);
        Fails(() => authority.Check(Self, "test.yes", null, false, 5000), ErrorNumber.InternalError, ErrorDomain.Dbus,
            "internal error: Unable to get system bus connection: Could not connect: No such file or directory");
        _bus.StartBus();
        Fails(() => authority.Check(Self, "test.yes", null, false, 5000), ErrorNumber.DbusService, ErrorDomain.Dbus, "error from service: GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: ");
        _bus.StartAuthority();
        authority.Check(Self, "test.yes", null, false, 5000);
        _bus.Stop();
        Fails(() => authority.Check(Self, "test.yes", null, false, 5000), ErrorNumber.InternalError, ErrorDomain.Dbus, "internal error: Unable to get system bus connection: Could not connect: ");
        _bus.StartBus();
        _bus.StartAuthority();
        authority.Check(Self, "test.yes", null, false, 5000);
    }

    [Fact]
    public void An_unknown_process_is_not_asked_about()
        => Fails(() => new PolkitAuthority(_bus.Address).Check(Self with { StartTime = 0 }, "test.yes", null, false, 100), ErrorNumber.AuthFailed, ErrorDomain.Polkit, "");
}
