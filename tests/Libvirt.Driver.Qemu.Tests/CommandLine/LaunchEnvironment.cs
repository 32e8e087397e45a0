using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>The host's configuration that upstream's tests pretend to have.</summary>
public static class LaunchEnvironment
{
    /// <summary>The settings of a case: the standard ones, changed by its <c>driver_config</c>.</summary>
    public static LaunchSettings Settings(UpstreamCase c) => new()
    {
        Inherited = new Dictionary<string, string> { ["PATH"] = "/bin", ["USER"] = "test", ["LOGNAME"] = "test", ["HOME"] = "/home/test" },
        NbdTls = new("/etc/pki/libvirt-nbd") { KeySecret = c.Parameter("driver_config") is { } set && set.TryGetProperty("nbdTLSx509secretUUID", out var secret) && Uuid.TryParse(secret.GetString()!, out var uuid) ? uuid : null },
        Nbdkit = c.Parameter("nbdkit_caps")?.GetRawText() is { } caps
            ? new(caps.Contains("CURL", StringComparison.Ordinal), caps.Contains("SSH", StringComparison.Ordinal)) : null,
    };
}
