namespace Libvirt.Driver.Qemu.Definition.Firmware;

/// <summary>The firmware that is installed, best first.</summary>
public sealed class FirmwareCatalog
{
    /// <summary>Nothing is installed.</summary>
    public static FirmwareCatalog Empty { get; } = new([]);

    private FirmwareCatalog(IReadOnlyList<FirmwareDescriptor> all) => All = all;

    /// <summary>In the order of file names.</summary>
    public IReadOnlyList<FirmwareDescriptor> All { get; }

    /// <summary>Merges folders: of files of the same name that of the later folder counts, an empty one hides it.</summary>
    /// <param name="folders">File names and texts of each folder, the system's first, the administrator's after it.</param>
    public static FirmwareCatalog Merge(params IEnumerable<IEnumerable<(string Name, string Text)>> folders)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders)
            foreach (var (name, text) in folder)
                files[name] = text;
        var all = new List<FirmwareDescriptor>();
        foreach (var text in files.Values)
            if (text.Length > 0 && FirmwareDescriptor.Parse(text) is { } descriptor)
                all.Add(descriptor);
        return new(all);
    }
}
