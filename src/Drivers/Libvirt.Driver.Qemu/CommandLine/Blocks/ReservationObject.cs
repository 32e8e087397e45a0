using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>The connection to a helper that makes persistent reservations of SCSI units.</summary>
internal static class ReservationObject
{
    /// <summary>Alias of the helper that libvirt runs for the guest.</summary>
    public const string ManagedAlias = "pr-helper0";

    /// <summary>The object.</summary>
    public static JsonObject Of(string alias, string path) => new JsonObject().Add("qom-type", "pr-manager-helper").Add("id", alias).Add("path", path);

    /// <summary>Path of the socket of the helper that libvirt runs for the guest.</summary>
    public static string ManagedSocket(string guestFolder) => guestFolder + "/pr-helper0.sock";
}
