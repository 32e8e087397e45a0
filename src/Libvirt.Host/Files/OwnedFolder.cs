namespace Libvirt.Host.Files;

/// <summary>Folders with a certain owner and certain permissions.</summary>
public static class OwnedFolder
{
    private const uint Passage = 0x1ED; // 0755

    /// <summary>Makes a folder unless it is there; parents that are missing may be passed by everybody. The owner is set in any case, permissions only of a new folder: an old one has those that its administrator wants.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="mode">Permissions of a new one, 12 bits.</param>
    /// <param name="owner">User and group; null to leave them.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Ensure(string path, uint mode, (uint User, uint Group)? owner)
    {
        int error = 0;
        if (!Directory.Exists(path))
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } parent && !Directory.Exists(parent))
                Ensure(parent, Passage, null);
            error = PrivateFolder.Make(path);
            if (error == 0)
                error = FileOwner.SetMode(path, mode);
        }
        if (error == 0 && owner is { } wanted)
            error = FileOwner.Change(path, wanted.User, wanted.Group);
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"Failed to create directory {path}");
    }

    /// <summary>Makes a folder, and its parents, unless it is there; owner and permissions are set in any case.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="mode">Permissions, 12 bits.</param>
    /// <param name="owner">User and group; null to leave them, as a daemon of a user must.</param>
    /// <returns>whether it was made</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static bool Make(string path, uint mode, (uint User, uint Group)? owner)
    {
        bool made = !Directory.Exists(path);
        int error = PrivateFolder.Make(path);
        if (error == 0 && owner is { } wanted)
            error = FileOwner.Change(path, wanted.User, wanted.Group);
        if (error == 0)
            error = FileOwner.SetMode(path, mode); // a change of the owner may have taken bits away
        return error == 0 ? made : throw LibvirtException.System(ErrorDomain.None, error, $"Cannot create directory '{path}'");
    }
}
