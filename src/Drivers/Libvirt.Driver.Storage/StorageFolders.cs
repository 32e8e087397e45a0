namespace Libvirt.Driver.Storage;

/// <summary>Where the driver's files are, native's places; no path ends with a slash.</summary>
/// <param name="Definitions">Definitions of pools: NAME.xml, and links in its folder <c>autostart</c>.</param>
/// <param name="State">What runs: NAME.xml, empty after a boot.</param>
public sealed record StorageFolders(string Definitions, string State)
{
    /// <summary>The daemon of the host.</summary>
    public static StorageFolders System { get; } = new("/etc/libvirt/storage", "/run/libvirt/storage");

    /// <summary>The daemon of a user.</summary>
    public static StorageFolders Session() => new(UserFolders.Configuration + "/storage", UserFolders.Runtime + "/storage/run");
}
