namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>
/// The UNIX socket of a channel. One that libvirt names itself is not part of the definition: its path is dropped when the definition is read,
/// and QEMU listens on it. A path of the user's own keeps its mode.
/// </summary>
internal static class ChannelSocket
{
    public static void Complete(QemuGuest guest, CharDevice device)
    {
        if (device.Backend.Type != CharType.Unix)
            return;
        if (device.Backend.Sources.Count == 0)
            device.Backend.Sources.Add(new());
        var source = device.Backend.Sources[0];
        if (device is ChannelDevice { Target: { Type: ChannelTargetType.Virtio, Name: { } name } } && source.Path is { } path && IsGenerated(guest.Settings, path, name))
            source.Path = null;
        if (source.Path is null)
            source.Mode = CharMode.Bind;
    }

    /// <summary>True for FOLDER/[target/](DOMAIN.|domain-SHORT/|ID-SHORT/)NAME in a folder that is or was libvirt's.</summary>
    internal static bool IsGenerated(QemuDefinitionSettings settings, string path, string name)
    {
        if (InFolder(path, settings.ChannelFolder, name))
            return true;
        foreach (var folder in settings.OldChannelFolders)
            if (InFolder(path, folder, name))
                return true;
        return false;
    }

    private static bool InFolder(string path, string folder, string name)
    {
        if (!path.StartsWith(folder, StringComparison.Ordinal) || path.Length <= folder.Length || path[folder.Length] != '/' || !path.EndsWith(name, StringComparison.Ordinal))
            return false;
        var middle = path.AsSpan(folder.Length + 1);
        middle = middle.Length >= name.Length ? middle[..^name.Length] : default;
        return IsPrefix(middle) || middle.StartsWith("target/") && IsPrefix(middle[7..]);
    }

    private static bool IsPrefix(ReadOnlySpan<char> middle)
    {
        if (middle.Length < 2)
            return false;
        var stem = middle[..^1];
        if (stem.Contains('/'))
            return false;
        if (middle[^1] == '.')
            return true;
        if (middle[^1] != '/')
            return false;
        int dash = stem.IndexOf('-');
        return dash > 0 && dash < stem.Length - 1 && (stem.StartsWith("domain-") || !stem[..dash].ContainsAnyExceptInRange('0', '9'));
    }
}
