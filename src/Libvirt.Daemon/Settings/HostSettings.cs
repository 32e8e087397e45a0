using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>What the host is called.</summary>
public static class HostSettings
{
    /// <summary>The UUID in the capabilities; null for <see cref="UuidSource"/>.</summary>
    public static readonly TextSetting HostUuid = new("host_uuid", null, "00000000-0000-0000-0000-000000000000",
        "The UUID of this host, which migration uses to tell hosts apart: replace the zeroes by the output of uuidgen. A UUID whose digits are all the same is refused.")
    { Check = CheckUuid };

    /// <summary>"smbios" or "machine-id".</summary>
    public static readonly TextSetting UuidSource = new("host_uuid_source", "smbios", null,
        "Where the UUID comes from when host_uuid is not set: smbios, the firmware's; machine-id, /etc/machine-id. Without a usable one the daemon makes one up each time it starts.")
    { Check = source => source is "smbios" or "machine-id" ? null : $"invalid UUID source: {source}" };

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Identity of the host", "", HostUuid, UuidSource);

    private static string? CheckUuid(string text)
        => Uuid.TryParse(text, out var uuid) && uuid.IsUsableForHost() ? null : $"invalid host UUID: {text}";

    private static bool IsUsableForHost(this Uuid uuid)
    {
        Span<byte> bytes = stackalloc byte[16];
        uuid.CopyTo(bytes);
        int digit = bytes[0] & 0xf;
        return bytes.ContainsAnyExcept((byte)(digit << 4 | digit));
    }
}
