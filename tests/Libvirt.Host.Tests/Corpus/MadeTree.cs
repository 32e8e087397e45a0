namespace Libvirt.Host.Tests.Corpus;

/// <summary>A small kernel of a test's own making, in a temporary folder that goes when the test ends.</summary>
internal sealed class MadeTree : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("libvirt-host-tests-").FullName;

    public MadeTree(params ReadOnlySpan<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
            Add(path, text);
    }

    /// <summary>proc/, devices/, resctrl/, kernel/, power/, dmi/.</summary>
    public KernelFolders Folders => new()
    {
        Processes = this["proc"], Devices = this["devices"], ResourceControl = this["resctrl"], Kernel = this["sys/kernel"], Power = this["power"], Firmware = this["dmi"],
    };

    public string this[string path] => Path.Combine(_root, path);

    public void Add(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public void Dispose() => Directory.Delete(_root, true);
}
