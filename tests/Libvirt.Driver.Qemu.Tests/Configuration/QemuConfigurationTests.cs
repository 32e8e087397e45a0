using System.Runtime.CompilerServices;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Tests.Configuration;

public sealed class QemuConfigurationTests
{
    /// <summary>The keys of qemu.conf of libvirt 12.8.</summary>
    private const string NativeKeys = """
        default_tls_x509_cert_dir default_tls_x509_verify default_tls_x509_secret_uuid default_tls_priority vnc_listen vnc_auto_unix_socket vnc_tls vnc_tls_x509_cert_dir
        vnc_tls_x509_verify vnc_tls_x509_secret_uuid vnc_tls_priority vnc_password vnc_sasl vnc_sasl_dir vnc_allow_host_audio spice_listen spice_tls spice_tls_x509_cert_dir
        spice_auto_unix_socket spice_password spice_sasl spice_sasl_dir rdp_listen rdp_tls_x509_cert_dir rdp_username rdp_password chardev_tls chardev_tls_x509_cert_dir
        chardev_tls_x509_verify chardev_tls_x509_secret_uuid chardev_tls_priority migrate_tls_x509_cert_dir migrate_tls_x509_verify migrate_tls_x509_secret_uuid
        migrate_tls_priority migrate_tls_force backup_tls_x509_cert_dir backup_tls_x509_verify backup_tls_x509_secret_uuid backup_tls_priority nbd_tls nbd_tls_x509_cert_dir
        nbd_tls_x509_secret_uuid nbd_tls_priority nographics_allow_host_audio remote_display_port_min remote_display_port_max remote_websocket_port_min
        remote_websocket_port_max security_driver security_default_confined security_require_confined user group dynamic_ownership remember_owner cgroup_controllers
        cgroup_device_acl seccomp_sandbox namespaces save_image_format dump_image_format snapshot_image_format auto_dump_path auto_dump_bypass_cache auto_dump_max_size
        auto_start_bypass_cache auto_start_delay auto_shutdown_try_save auto_shutdown_try_shutdown auto_shutdown_poweroff auto_shutdown_wait auto_shutdown_restore
        auto_save_bypass_cache hugetlbfs_mount bridge_helper pr_helper slirp_helper qemu_rdp qemu_vnc dbus_daemon set_process_name max_processes max_files max_core
        dump_guest_core stdio_handler max_threads_per_process sched_core mac_filter relaxed_acs_check lock_manager max_queued keepalive_interval keepalive_count
        migration_address migration_port_min migration_port_max migration_host backup_port_min backup_port_max log_timestamp nvram gluster_debug_level virtiofsd_debug
        deprecation_behavior memory_backing_dir swtpm_user swtpm_group capability_filters storage_use_nbdkit shared_filesystems default_cpu_deprecated_features
        """;

    private static QemuConfiguration Read(string text, bool isPrivileged = true)
        => QemuConfiguration.Read(ConfigurationFile.Parse(text, "qemu.conf"), QemuFolders.System, isPrivileged);

    [Fact]
    public void Exactly_natives_keys_are_declared()
        => Assert.Equal(
            NativeKeys.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            QemuSettingCatalogue.Groups.SelectMany(g => g.Settings).Where(s => !s.IsRetired).Select(s => s.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_installed_file_is_what_the_settings_say()
    {
        var path = Path.Combine(Root(), "data/conf/qemu.conf");
        if (Environment.GetEnvironmentVariable("LIBVIRT_WRITE_EXPECTED") == "1")
            File.WriteAllText(path, QemuSettingCatalogue.DefaultText);
        Assert.Equal(QemuSettingCatalogue.DefaultText, File.ReadAllText(path));
    }

    [Fact]
    public void With_all_comments_removed_every_line_is_accepted()
    {
        foreach (var line in QemuSettingCatalogue.DefaultText.Split('\n'))
            // Folders of certificates must exist when they are named.
            if (line is ['#', >= 'a' and <= 'z', ..] && !line.Contains("_tls_x509_cert_dir"))
                Read(line[1..]);
    }

    [Theory]
    [InlineData("user = \"root\"\n\nvnc_lisen = \"::\"\n", ErrorNumber.ConfSyntax, "qemu.conf:3: the QEMU driver has no setting 'vnc_lisen'")]
    [InlineData("vnc_tls = 2", ErrorNumber.InternalError, "qemu.conf:1: value for 'vnc_tls' parameter must be 0 or 1")]
    [InlineData("vnc_tls = \"yes\"", ErrorNumber.InternalError, "qemu.conf:1: expected a bool for 'vnc_tls' parameter")]
    [InlineData("remote_display_port_min = 5800", ErrorNumber.InternalError, "qemu.conf:1: value for 'remote_display_port_min' parameter must be in range 5900:65535")]
    [InlineData("migration_port_min = 50000", ErrorNumber.InternalError, "qemu.conf:1: migration_port_min: min port must not be greater than max port: 50000 > 49215")]
    [InlineData("cgroup_controllers = [ \"cpu\", \"gpu\" ]", ErrorNumber.ConfSyntax, "qemu.conf:1: Unknown cgroup controller 'gpu'")]
    [InlineData("security_driver = [ \"selinux\", \"selinux\" ]", ErrorNumber.ConfSyntax, "qemu.conf:1: Duplicate security driver selinux")]
    [InlineData("default_tls_x509_cert_dir = \"/nowhere\"", ErrorNumber.ConfSyntax, "qemu.conf:1: default_tls_x509_cert_dir directory '/nowhere' does not exist")]
    [InlineData("migration_host = \"localhost\"", ErrorNumber.ConfSyntax, "qemu.conf:1: migration_host must not be the address of the local machine: localhost")]
    [InlineData("max_core = \"much\"", ErrorNumber.ConfSyntax, "qemu.conf:1: max_core: Unknown core size 'much'")]
    [InlineData("sched_core = \"all\"", ErrorNumber.ConfSyntax, "qemu.conf:1: sched_core: 'all' is none of none, vcpus, emulator, full")]
    public void Faults_are_refused_with_their_place(string text, ErrorNumber number, string message)
    {
        var error = Assert.Throws<LibvirtException>(() => Read(text)).Error;
        Assert.Equal(number, error.Code);
        Assert.EndsWith(message, error.Message);
    }

    [Fact]
    public void A_user_keyed_by_name_or_number_is_found()
    {
        var configuration = Read("user = \"root\"\ngroup = \"+12345\"\n");
        Assert.Equal(0u, configuration.UserId);
        Assert.Equal(12345u, configuration.GroupId);
        Assert.Throws<LibvirtException>(() => Read("user = \"no-such-user\"").UserId);
    }

    [Fact]
    public void Certificates_fall_back_to_those_of_everything()
    {
        var folder = Directory.CreateTempSubdirectory("libvirt-qemu-conf-").FullName;
        try
        {
            var configuration = Read($"default_tls_x509_cert_dir = \"{folder}\"\ndefault_tls_x509_secret_uuid = \"u\"\nvnc_tls_priority = \"NORMAL\"\n");
            Assert.Equal(folder, configuration.TlsFolder(TlsKeys.Vnc));
            Assert.Equal("u", configuration.TlsSecret(TlsKeys.Migration));
            Assert.Equal("NORMAL", configuration.TlsPriority(TlsKeys.Vnc));
            Assert.Null(configuration.TlsPriority(TlsKeys.Nbd));
            Assert.False(configuration.ToLaunchSettings(new Dictionary<string, string>()).NbdTls.Enabled);
            var disks = Read($"nbd_tls = 1\nnbd_tls_x509_cert_dir = \"{folder}\"\nnbd_tls_x509_secret_uuid = \"6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea\"\n").ToLaunchSettings(new Dictionary<string, string>()).NbdTls;
            Assert.Equal((true, folder, "6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea"), (disks.Enabled, disks.Folder, disks.Secret.ToString()));
            Assert.False(configuration.TlsVerifies(TlsKeys.Vnc));
            Assert.True(configuration.TlsVerifies(TlsKeys.CharacterDevice));
            Assert.False(Read("default_tls_x509_verify = 0").TlsVerifies(TlsKeys.CharacterDevice));
            Assert.True(Read("default_tls_x509_verify = 0\nchardev_tls_x509_verify = 1").TlsVerifies(TlsKeys.CharacterDevice));
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    [Fact]
    public void A_daemon_of_a_user_changes_no_owners()
    {
        var configuration = Read("", isPrivileged: false);
        Assert.False(configuration.ChangesOwners);
        Assert.False(configuration.UsesMountNamespace);
        Assert.Equal("persistent", configuration.TrySave);
        Assert.Throws<LibvirtException>(() => Read("namespaces = [ \"mount\" ]", isPrivileged: false));
    }

    [Fact]
    public void Retired_keys_are_accepted_with_a_warning()
        => Assert.Equal("qemu.conf:1: 'vxhs_tls' has no effect any more", Assert.Single(Read("vxhs_tls = 1").Warnings));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
