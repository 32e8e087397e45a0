using Libvirt.Daemon.Listeners;
using Libvirt.Daemon.Serving;
using Libvirt.Daemon.Settings;
using Libvirt.Rpc.Server;

namespace Libvirt.Daemon.Tests.Serving;

public sealed class ServerRulesTests
{
    private static DaemonSettings Read(string text, string program = "libvirtd", bool isSystem = true)
    {
        using var folder = new TestFolder();
        return DaemonSettings.Read(ConfigurationFile.Parse(text), folder.Paths(program, isSystem), null);
    }

    [Fact]
    public void Limits_are_those_of_the_settings()
    {
        var settings = Read("max_clients = 30\nmax_anonymous_clients = 3\nmax_client_requests = 7\nkeepalive_interval = -1\nkeepalive_count = 2\nadmin_max_clients = 9\nmin_workers = 30");
        Assert.Equal(new ServerLimits(30, 3, 7, -1, 2), ServerRules.Limits(settings));
        Assert.Equal(new ServerLimits(9, 0, 5, 5, 5), ServerRules.AdministrationLimits(settings));
        Assert.Equal((30, 30, 5), (ServerRules.Workers(settings).State.Min, ServerRules.Workers(settings).State.Max, ServerRules.Workers(settings).State.Priority));
        Assert.Equal(new ServerLimits(1024, 0, 5, 5, 5), ServerRules.Limits(Read("", "virtlogd")));
        Assert.Equal(int.MaxValue, ServerRules.Limits(Read("max_clients = 4294967295")).MaxClients);
    }

    [Theory]
    [InlineData(ListenerKind.ReadWrite, "", false, AuthenticationKind.Polkit)]
    [InlineData(ListenerKind.ReadOnly, "auth_unix_ro = \"sasl\"", true, AuthenticationKind.Sasl)]
    [InlineData(ListenerKind.Administration, "", false, AuthenticationKind.None)]
    [InlineData(ListenerKind.Tcp, "", false, AuthenticationKind.Sasl)]
    [InlineData(ListenerKind.Tcp, "auth_tcp = \"none\"", false, AuthenticationKind.None)]
    public void A_socket_has_its_own_authentication(ListenerKind kind, string text, bool readOnly, AuthenticationKind expected)
    {
        var service = ServerRules.Service(Read(text), kind, null);
        Assert.Equal((readOnly, expected), (service.IsReadOnly, service.Authentication));
    }

    [Fact]
    public void Tls_without_tls_is_no_socket()
    {
        Assert.Throws<ArgumentNullException>(() => ServerRules.Service(Read(""), ListenerKind.Tls, null));
        Assert.Equal(AuthenticationKind.None, ServerRules.Service(Read(""), ListenerKind.Tls, _ => throw new InvalidOperationException()).Authentication);
        Assert.Equal(AuthenticationKind.None, ServerRules.Service(Read("", isSystem: false), ListenerKind.ReadWrite, null).Authentication);
    }
}
