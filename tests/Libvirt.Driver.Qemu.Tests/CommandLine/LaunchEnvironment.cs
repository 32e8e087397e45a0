using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>The host's configuration that upstream's tests pretend to have.</summary>
public static class LaunchEnvironment
{
    private const int Time = 1234567890;

    /// <summary>The settings of a case: the standard ones, changed by its <c>driver_config</c>.</summary>
    public static LaunchSettings Settings(UpstreamCase c) => new()
    {
        Inherited = new Dictionary<string, string> { ["PATH"] = "/bin", ["USER"] = "test", ["LOGNAME"] = "test", ["HOME"] = "/home/test" },
        NbdTls = new("/etc/pki/libvirt-nbd") { Enabled = Switch(c, "nbdTLS"), Secret = Secret(c, "nbdTLSx509secretUUID") },
        PasstFolder = "/var/run/libvirt/qemu/passt",
        Nbdkit = c.Parameter("nbdkit_caps")?.GetRawText() is { } caps
            ? new(caps.Contains("CURL", StringComparison.Ordinal), caps.Contains("SSH", StringComparison.Ordinal)) : null,
        HugePageMounts = [new(2048, "/dev/hugepages2M"), new(1048576, "/dev/hugepages1G")],
        DefaultHugePage = 2048,
        AutomaticNodes = CpuSet.First(4),
        DumpGuestCore = Switch(c, "dumpGuestCore"),
        Now = () => DateTimeOffset.FromUnixTimeSeconds(Time),
        LocalZone = TimeZoneInfo.CreateCustomTimeZone("VIR", TimeSpan.FromMinutes(-30), null, null),
        CharacterTls = new("/etc/pki/libvirt-chardev") { Enabled = Switch(c, "chardevTLS"), Verify = Switch(c, "chardevTLSx509verify"), Secret = Secret(c, "chardevTLSx509secretUUID") },
        VncTls = new("/etc/pki/libvirt-vnc") { Enabled = Switch(c, "vncTLS"), Verify = Switch(c, "vncTLSx509verify"), Secret = Secret(c, "vncTLSx509secretUUID") },
        SpiceTls = new("/etc/pki/libvirt-spice") { Enabled = Switch(c, "spiceTLS") },
        VncSasl = Switch(c, "vncSASL"),
        SpiceSasl = Switch(c, "spiceSASL"),
        VncSaslFolder = "/etc/sasl2",
        SpiceSaslFolder = "/etc/sasl2",
        VncAutoUnixSocket = Switch(c, "vncAutoUnixSocket"),
        SpiceAutoUnixSocket = Switch(c, "spiceAutoUnixSocket"),
        ChannelFolder = "/var/run/libvirt/qemu/channel",
        RuntimeFolder = "/run/user/1000",
        Firmware = UpstreamEnvironment.Firmware,
        HostArchitecture = c.Parameter("arch")!.Value.GetString()!,
        NumaNodes = CpuSet.First(4),
        NodeOfProcessor = cpu => cpu / 4,
        SpicePassword = "123456",
        BusFolder = "/var/run/libvirt/qemu/dbus",
    };

    private static bool Switch(UpstreamCase c, string name)
        => c.Parameter("driver_config") is { } configuration && configuration.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static Uuid? Secret(UpstreamCase c, string name)
        => c.Parameter("driver_config") is { } configuration && configuration.TryGetProperty(name, out var value) && Uuid.TryParse(value.GetString(), out var uuid) ? uuid : null;
}
