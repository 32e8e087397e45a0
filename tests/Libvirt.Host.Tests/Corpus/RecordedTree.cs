namespace Libvirt.Host.Tests.Corpus;

/// <summary>
/// A recorded folder of another host's kernel. The corpus keeps symbolic links as files that hold the target; here they are links again:
/// the tree is built beside the tests, of links to the corpus.
/// </summary>
internal static class RecordedTree
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "recorded-trees");
    private static readonly HashSet<string> Made = [];
    private static readonly Lock Gate = new();

    /// <summary>What the tests before have left goes; nothing tells reliably when tests end.</summary>
    static RecordedTree()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, true);
        Directory.CreateDirectory(Root);
    }

    /// <summary>The folder for a tree.</summary>
    /// <param name="tree">"virhostcpudata/linux-test1" ...</param>
    public static string Folder(string tree)
    {
        lock (Gate)
            Make(tree);
        return Path.Combine(Root, tree);
    }

    /// <summary>The kernel's folders in a tree that has cpu/ and node/ itself.</summary>
    public static KernelFolders Devices(string tree) => Nowhere() with { Devices = Folder(tree) };

    /// <summary>The kernel's folders in a tree that has system/ and resctrl/.</summary>
    public static KernelFolders System(string tree) => Nowhere() with { Devices = Folder(tree) + "/system", ResourceControl = Folder(tree) + "/resctrl" };

    /// <summary>Folders that do not exist: nothing of this host gets in.</summary>
    public static KernelFolders Nowhere() => new()
    {
        Processes = Root + "/none/proc", Devices = Root + "/none/devices", ResourceControl = Root + "/none/resctrl", Kernel = Root + "/none/kernel",
        Power = Root + "/none/power", Firmware = Root + "/none/dmi",
    };

    private static void Make(string tree)
    {
        if (!Made.Add(tree))
            return;
        var source = UpstreamCase.Data(tree);
        Directory.CreateDirectory(Path.Combine(Root, tree));
        foreach (var folder in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(Root, tree, Path.GetRelativePath(source, folder)));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Root, tree, Path.GetRelativePath(source, file));
            if (Target(file) is not { } target)
            {
                File.CreateSymbolicLink(copy, file);
                continue;
            }
            File.CreateSymbolicLink(copy, target);
            var absolute = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(copy)!, target));
            var parts = Path.GetRelativePath(Root, absolute).Split('/');
            Make(parts[0] + "/" + parts[1]);
        }
    }

    private static string? Target(string file)
    {
        if (new FileInfo(file).Length is 0 or > 200)
            return null;
        var text = File.ReadAllText(file).TrimEnd('\n');
        return text.Contains('/') && !text.Contains('\n') && text.StartsWith("..", StringComparison.Ordinal) ? text : null;
    }
}
