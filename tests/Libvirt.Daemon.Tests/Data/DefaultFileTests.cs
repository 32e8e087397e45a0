using Libvirt.Daemon.Settings;

namespace Libvirt.Daemon.Tests.Data;

/// <summary>data/conf follows from the declared settings: LIBVIRT_WRITE_EXPECTED=1 writes it.</summary>
public sealed class DefaultFileTests
{
    public static TheoryData<string, string, DaemonKind> Files => new()
    {
        { "libvirtd.conf", "libvirtd", DaemonKind.Monolithic },
        { "virtproxyd.conf", "virtproxyd", DaemonKind.Proxy },
        { "virtlogd.conf", "virtlogd", DaemonKind.Logging },
        { "virtlockd.conf", "virtlockd", DaemonKind.Locking },
        { "modular.conf.in", "@name@", DaemonKind.Modular },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_installed_file_is_what_the_settings_say(string file, string name, DaemonKind kind)
    {
        var path = Path.Combine(Repository.Root, "data/conf", file);
        var text = DaemonDefaultFile.Write(name, kind);
        if (Environment.GetEnvironmentVariable("LIBVIRT_WRITE_EXPECTED") == "1")
            File.WriteAllText(path, text);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void With_all_comments_removed_every_line_but_the_placeholders_is_accepted(string file, string name, DaemonKind kind)
    {
        _ = file;
        using var folder = new TestFolder();
        var program = DaemonProgram.All.First(p => p.Kind == kind);
        int keys = 0;
        foreach (var line in DaemonDefaultFile.Write(name.StartsWith('@') ? program.Name : name, kind).Split('\n'))
        {
            if (line is not ['#', >= 'a' and <= 'z', ..])
                continue;
            keys++;
            // These show what must be replaced, or what is only a default by being absent.
            if (line.StartsWith("#host_uuid =") || line.StartsWith("#tcp_min_ssf"))
                continue;
            var pair = line.StartsWith("#key_files") ? line[1..] + "\ncert_files = [ \"a\", \"b\" ]" : line.StartsWith("#cert_files") ? line[1..] + "\nkey_files = [ \"a\", \"b\" ]" : line[1..];
            DaemonSettings.Read(ConfigurationFile.Parse(pair), folder.Paths(program.Name), null);
        }
        Assert.Equal(SettingCatalogue.Of(kind).SelectMany(g => g.Settings).Count(s => !s.IsRetired), keys);
    }

    /// <summary>The keys of libvirtd.conf of libvirt 12.8 that still mean something.</summary>
    [Fact]
    public void All_keys_of_native_are_there()
    {
        const string native = """
            listen_tls listen_tcp tls_port tcp_port listen_addr unix_sock_group unix_sock_ro_perms unix_sock_rw_perms unix_sock_admin_perms unix_sock_dir auth_unix_ro
            auth_unix_rw auth_tcp auth_tls tcp_min_ssf access_drivers key_file key_files cert_file cert_files ca_file crl_file tls_no_sanity_certificate
            tls_no_verify_certificate tls_allowed_dn_list tls_priority sasl_allowed_username_list max_clients max_queued_clients max_anonymous_clients min_workers
            max_workers prio_workers max_client_requests admin_min_workers admin_max_workers admin_max_clients admin_max_queued_clients admin_max_client_requests
            log_level log_filters log_outputs audit_level audit_logging host_uuid host_uuid_source keepalive_interval keepalive_count keepalive_required
            admin_keepalive_required admin_keepalive_interval admin_keepalive_count ovs_timeout
            """;
        var ours = SettingCatalogue.Of(DaemonKind.Monolithic).SelectMany(g => g.Settings).Select(s => s.Name).ToHashSet();
        Assert.DoesNotContain(native.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries), key => !ours.Contains(key));
    }
}
