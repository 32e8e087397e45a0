namespace Libvirt.Driver.Qemu.Definition.Firmware;

/// <summary>The firmware that is installed, best first.</summary>
public sealed class FirmwareCatalog
{
    /// <summary>Nothing is installed.</summary>
    public static FirmwareCatalog Empty { get; } = new([]);

    private FirmwareCatalog(IReadOnlyList<FirmwareDescriptor> all) => All = all;

    /// <summary>In the order of file names.</summary>
    public IReadOnlyList<FirmwareDescriptor> All { get; }

    /// <summary>What is made for a machine, best first.</summary>
    public IEnumerable<FirmwareDescriptor> For(string architecture, string machine)
    {
        foreach (var firmware in All)
            if (firmware.IsFor(architecture, machine))
                yield return firmware;
    }

    /// <summary>What descriptions say; a file that is none is left out.</summary>
    /// <param name="descriptions">Best first.</param>
    public static FirmwareCatalog Of(IEnumerable<(string Path, string Text)> descriptions)
    {
        var all = new List<FirmwareDescriptor>();
        foreach (var (_, text) in descriptions)
            if (FirmwareDescriptor.Parse(text) is { } descriptor)
                all.Add(descriptor);
        return new(all);
    }
}
