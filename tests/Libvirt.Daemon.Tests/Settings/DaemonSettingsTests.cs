using Libvirt.Daemon.Settings;
using Libvirt.Rpc.Server;

namespace Libvirt.Daemon.Tests.Settings;

public sealed class DaemonSettingsTests
{
    private static DaemonSettings Read(string text, string program = "libvirtd", bool isSystem = true)
    {
        using var folder = new TestFolder();
        return DaemonSettings.Read(ConfigurationFile.Parse(text, "c.conf"), folder.Paths(program, isSystem), "c.conf");
    }

    [Fact]
    public void Nothing_set_gives_the_documented_defaults()
    {
        var settings = Read("");
        Assert.True(settings.ListenTls);
        Assert.False(settings.Get(NetworkSettings.ListenTcp));
        Assert.Equal("16514", settings.Get(NetworkSettings.TlsPort));
        Assert.Equal(AuthenticationKind.Sasl, settings.Get(AuthenticationSettings.Tcp));
        Assert.Equal(AuthenticationKind.Polkit, settings.UnixReadWriteAuthentication);
        Assert.Equal(0x1ffu, settings.ReadWriteMode);
        Assert.Equal(5000u, settings.MaxClients);
        Assert.Equal(5000u, settings.AdministrationMaxClients);
        Assert.Equal(5, settings.Get(KeepAliveSettings.Interval));
        Assert.Null(settings.Get(CertificateSettings.AllowedNames));
        Assert.False(Read("", "virtproxyd").ListenTls);
    }

    [Fact]
    public void The_mode_of_the_socket_follows_from_who_authenticates()
    {
        Assert.Equal(0x1c0u, Read("auth_unix_rw = \"none\"").ReadWriteMode);
        Assert.Equal(0x1f8u, Read("auth_unix_rw = \"none\"\nunix_sock_rw_perms = \"0770\"").ReadWriteMode);
        Assert.Equal(0x1c0u, Read("unix_sock_rw_perms = \"0777\"", isSystem: false).ReadWriteMode);
        Assert.Equal(AuthenticationKind.None, Read("", isSystem: false).UnixReadOnlyAuthentication);
    }

    [Fact]
    public void Every_kind_of_value_is_taken_over()
    {
        var settings = Read("""
            listen_tcp = 1
            tcp_port = "1234" # a comment
            sasl_allowed_username_list = ["joe", "fred"]
            tls_allowed_dn_list = []
            keepalive_interval = -1
            max_clients = 4294967295
            unix_sock_ro_perms = "700"
            access_drivers = [ "polkit" ]
            """);
        Assert.True(settings.Get(NetworkSettings.ListenTcp));
        Assert.Equal("1234", settings.Get(NetworkSettings.TcpPort));
        Assert.Equal(["joe", "fred"], settings.Get(AuthorizationSettings.AllowedUsers)!);
        Assert.Empty(settings.Get(CertificateSettings.AllowedNames)!);
        Assert.Equal(-1, settings.Get(KeepAliveSettings.Interval));
        Assert.Equal(uint.MaxValue, settings.MaxClients);
        Assert.Equal(0x1c0u, settings.Get(SocketSettings.ReadOnlyMode));
    }

    [Theory]
    [InlineData("max_size = 1024", 1024ul)]
    [InlineData("max_size = \"2MiB\"", 2097152ul)]
    [InlineData("max_size = \"2 MB\"", 2000000ul)]
    [InlineData("", 2097152ul)]
    public void Sizes_have_units(string text, ulong bytes) => Assert.Equal(bytes, Read(text, "virtlogd").Get(GuestLogSettings.MaxSize));

    // Texts after the place are native 12.8's, recorded; where native accepts (unknown keys, modes beyond 07777, audit_level 7) they are ours.
    [Theory]
    [InlineData("bogus = 1", ErrorNumber.ConfSyntax, "c.conf:1: libvirtd has no setting 'bogus'")]
    [InlineData("\n# x\nlisten_tls = 2", ErrorNumber.InternalError, "c.conf:3: value for 'listen_tls' parameter must be 0 or 1")]
    [InlineData("listen_tls = \"1\"", ErrorNumber.InternalError, "c.conf:1: expected a bool for 'listen_tls' parameter")]
    [InlineData("listen_tls = -1", ErrorNumber.InternalError, "c.conf:1: expected a bool for 'listen_tls' parameter")]
    [InlineData("tls_port = 16514", ErrorNumber.InternalError, "c.conf:1: expected a string for 'tls_port' parameter")]
    [InlineData("unix_sock_rw_perms = \"abc\"", ErrorNumber.InternalError, "c.conf:1: Failed to parse mode 'abc'")]
    [InlineData("unix_sock_rw_perms = \"0999\"", ErrorNumber.InternalError, "c.conf:1: Failed to parse mode '0999'")]
    [InlineData("unix_sock_rw_perms = \"77777\"", ErrorNumber.InternalError, "Failed to parse mode '77777'")]
    [InlineData("unix_sock_rw_perms = \"\"", ErrorNumber.InternalError, "Failed to parse mode ''")]
    [InlineData("unix_sock_rw_perms = 770", ErrorNumber.InternalError, "expected a string for 'unix_sock_rw_perms' parameter")]
    [InlineData("auth_unix_rw = \"foo\"", ErrorNumber.ConfigUnsupported, "c.conf:1: auth_unix_rw: unsupported auth foo")]
    [InlineData("auth_unix_rw = \"NONE\"", ErrorNumber.ConfigUnsupported, "c.conf:1: auth_unix_rw: unsupported auth NONE")]
    [InlineData("auth_tcp = 1", ErrorNumber.InternalError, "expected a string for 'auth_tcp' parameter")]
    [InlineData("max_clients = -1", ErrorNumber.InternalError, "c.conf:1: expected an unsigned integer for 'max_clients' parameter")]
    [InlineData("max_clients = 5000000000", ErrorNumber.InternalError, "value for 'max_clients' parameter must be in range 0:4294967295")]
    [InlineData("max_workers = 0", ErrorNumber.InternalError, "'max_workers' must be greater than 0")]
    [InlineData("tcp_min_ssf = 10", ErrorNumber.ConfigUnsupported, "minimum SSF levels lower than 112 are not supported")]
    [InlineData("access_drivers = \"polkit\"", ErrorNumber.InternalError, "expected a string list for 'access_drivers' parameter")]
    [InlineData("access_drivers = [ \"foo\" ]", ErrorNumber.InternalError, "Cannot find security driver 'foo'")]
    [InlineData("access_drivers = [ 1 ]", ErrorNumber.ConfSyntax, "c.conf:1: expected a string list for 'access_drivers' parameter")]
    [InlineData("log_level = 9", ErrorNumber.InvalidArg, "Failed to set logging priority, argument '9' is invalid")]
    [InlineData("log_filters = \"9:x\"", ErrorNumber.InvalidArg, "Invalid priority '9' for filter '9:x'")]
    [InlineData("log_outputs = \"9:x\"", ErrorNumber.InvalidArg, "Invalid log priority '9' for log output '9:x'")]
    [InlineData("log_outputs = 3", ErrorNumber.InternalError, "expected a string for 'log_outputs' parameter")]
    [InlineData("audit_level = 7", ErrorNumber.InternalError, "value for 'audit_level' parameter must be in range 0:2")]
    [InlineData("host_uuid = \"00000000-0000-0000-0000-000000000000\"", ErrorNumber.ConfigUnsupported, "invalid host UUID: 00000000-")]
    [InlineData("host_uuid = \"xyz\"", ErrorNumber.ConfigUnsupported, "invalid host UUID: xyz")]
    [InlineData("host_uuid_source = \"foo\"", ErrorNumber.ConfigUnsupported, "invalid UUID source: foo")]
    [InlineData("keepalive_interval = \"x\"", ErrorNumber.InternalError, "expected a signed integer for 'keepalive_interval' parameter")]
    [InlineData("keepalive_count = -1", ErrorNumber.InternalError, "expected an unsigned integer for 'keepalive_count' parameter")]
    [InlineData("key_file = \"a\"\nkey_files = [\"b\"]", ErrorNumber.ConfigUnsupported, "cert_file/key_file are mutually exclusive with cert_files/key_files")]
    [InlineData("key_files = [\"a\",\"b\"]\ncert_files = [\"b\"]", ErrorNumber.ConfigUnsupported, "as many keys as certificates")]
    [InlineData("syntax error here", ErrorNumber.ConfSyntax, "c.conf:1: expecting an assignment")]
    public void Bad_values_are_refused_with_their_place(string text, ErrorNumber code, string message)
    {
        var error = Assert.Throws<LibvirtException>(() => Read(text));
        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message);
    }

    [Theory]
    [InlineData("max_size = \"x\"", ErrorNumber.InvalidArg, "Unable to parse integer from size 'x'")]
    [InlineData("max_size = \"99999999EiB\"", ErrorNumber.Overflow, "value too large: 99999999EiB")]
    [InlineData("max_backups = -1", ErrorNumber.InternalError, "expected an unsigned integer for 'max_backups' parameter")]
    [InlineData("log_root = 3", ErrorNumber.InternalError, "expected a string for 'log_root' parameter")]
    [InlineData("listen_tls = 1", ErrorNumber.ConfSyntax, "virtlogd has no setting 'listen_tls'")]
    public void So_are_those_of_virtlogd(string text, ErrorNumber code, string message)
    {
        var error = Assert.Throws<LibvirtException>(() => Read(text, "virtlogd"));
        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message);
    }

    [Theory]
    [InlineData("virtqemud", "listen_tcp = 1")]
    [InlineData("virtqemud", "key_file = \"x\"")]
    [InlineData("virtlockd", "max_size = 3")]
    [InlineData("virtlockd", "min_workers = 3")]
    public void A_daemon_knows_its_own_keys_only(string program, string text) => Assert.Equal(ErrorNumber.ConfSyntax, Assert.Throws<LibvirtException>(() => Read(text, program)).Code);

    [Theory]
    [InlineData("keepalive_required = 1")]
    [InlineData("max_requests = 20")]
    [InlineData("log_buffer_size = 64")]
    public void Keys_of_older_releases_are_a_warning(string text) => Assert.Contains("no effect", Assert.Single(Read(text).Warnings));

    [Fact]
    public void More_anonymous_clients_than_clients_make_no_server()
    {
        var error = Assert.Throws<LibvirtException>(Read("max_clients = 1\nmax_anonymous_clients = 5").CheckLimits);
        Assert.Equal("internal error: The overall maximum number of clients must not be less than the number of clients waiting for authentication", error.Message);
        Read("max_clients = 20").CheckLimits();
    }

    [Fact]
    public void Only_the_log_changes_while_the_daemon_runs()
    {
        var before = Read("log_level = 1\nmax_clients = 30\ntls_allowed_dn_list = [\"a\"]");
        Assert.Empty(Read("log_level = 2\nlog_filters = \"1:qemu\"\nmax_clients = 30\ntls_allowed_dn_list = [\"a\"]").NeedsRestart(before));
        Assert.Equal(["tls_allowed_dn_list", "max_clients"], Read("max_clients = 31\ntls_allowed_dn_list = [\"b\"]").NeedsRestart(before));
    }

    [Fact]
    public void An_absent_standard_file_is_empty_one_that_was_named_is_an_error()
    {
        using var folder = new TestFolder();
        Assert.Null(DaemonSettings.Load(folder.Paths(), null).Path);
        Assert.Equal(ErrorNumber.SystemError, Assert.Throws<LibvirtException>(() => DaemonSettings.Load(folder.Paths(), folder.Path + "/x")).Code);
        Assert.Equal(ErrorNumber.SystemError, Assert.Throws<LibvirtException>(() => DaemonSettings.Load(folder.Paths(), "")).Code);
        folder.Write("etc/libvirtd.conf", "max_clients = 30");
        Assert.Equal(30u, DaemonSettings.Load(folder.Paths(), null).MaxClients);
    }
}
