using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Secrets;

/// <summary>Certificates for TLS.</summary>
internal static class TlsObject
{
    /// <summary>Those of a client; servers are always verified.</summary>
    public static JsonObject Client(string alias, string folder, string? keySecret)
        => new JsonObject().Add("qom-type", "tls-creds-x509").Add("id", alias).Add("dir", folder).Add("endpoint", "client").Add("verify-peer", true).AddText("passwordid", keySecret);
}
