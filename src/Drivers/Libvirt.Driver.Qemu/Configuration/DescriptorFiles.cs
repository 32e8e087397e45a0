using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>Descriptions of programs and firmware that packages install for QEMU, as QEMU's documents lay down: a file each, in the order of their names.</summary>
internal static class DescriptorFiles
{
    /// <summary>The folders of a kind: the system's first, then the administrator's, then the user's.</summary>
    /// <param name="kind">"firmware", "vhost-user".</param>
    /// <param name="isPrivileged">The daemon of the system: users do not choose for it.</param>
    public static IReadOnlyList<string> Folders(string kind, bool isPrivileged)
    {
        List<string> folders = ["/usr/share/qemu/" + kind, "/etc/qemu/" + kind];
        if (!isPrivileged)
            folders.Add(Path.GetFullPath($"{UserFolders.Configuration}/../qemu/{kind}"));
        return folders;
    }

    /// <summary>Path and text of each description. Of files of the same name that of the later folder counts; an empty one hides it.</summary>
    public static IReadOnlyList<(string Path, string Text)> Read(IEnumerable<string> folders)
    {
        var all = new List<List<(string, string)>>();
        foreach (var folder in folders)
            if (Directory.Exists(folder))
            {
                var files = new List<(string, string)>();
                foreach (var path in Directory.EnumerateFiles(folder, "*.json"))
                    files.Add((path, File.ReadAllText(path)));
                all.Add(files);
            }
        return Merge(all);
    }

    /// <summary>The same for files that were read.</summary>
    public static IReadOnlyList<(string Path, string Text)> Merge(IEnumerable<IEnumerable<(string Path, string Text)>> folders)
    {
        var files = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var folder in folders)
            foreach (var (path, text) in folder)
                files[Path.GetFileName(path)] = (path, text);
        var found = new List<(string, string)>();
        foreach (var (path, text) in files.Values)
            if (text.Length > 0)
                found.Add((path, text));
        return found;
    }
}
