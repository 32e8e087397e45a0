using System.Globalization;

namespace Libvirt.Host.Images;

/// <summary>Finds images of chains by what people write: "vda[2]", a path, or the name that the image above has for it.</summary>
public static class ChainLookup
{
    /// <summary>The number in "vda[2]"; null when the text is no such name, or that of another disk.</summary>
    public static uint? Index(string? target, string text)
    {
        int open = text.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0 || !text.EndsWith(']') || !uint.TryParse(text.AsSpan(open + 1, text.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out uint index))
            return null;
        return target is null || text[..open] == target ? index : null;
    }

    /// <summary>Place of an image in a chain.</summary>
    /// <param name="chain">From the top: path, the image's name as the one above has it (null when that is no relative path), number (0 when it has none).</param>
    /// <param name="from">Only what is below this place counts; null for all.</param>
    /// <param name="name">A path, absolute or relative; null for the lowest image.</param>
    /// <param name="index">A number, which counts instead of the name when it is positive.</param>
    /// <param name="folder">The folder from which a relative name of the uppermost image is meant.</param>
    /// <returns>-1 when there is none</returns>
    public static int Find(IReadOnlyList<(string Path, string? Relative, uint Number)> chain, int? from, string? name, uint index, string folder = ".")
    {
        int start = (from ?? -1) + 1;
        if (name is null)
            return chain.Count > start ? chain.Count - 1 : -1;
        for (int i = start; i < chain.Count; i++)
        {
            var (path, relative, number) = chain[i];
            if (index > 0 ? number == index : name == relative || name == path || IsSame(name, path, i == 0 ? folder : Path.GetDirectoryName(chain[i - 1].Path) ?? "/"))
                return i;
        }
        return -1;
    }

    /// <summary>Two names are one file: relative ones are meant from the folder of the image above.</summary>
    private static bool IsSame(string name, string path, string folder)
    {
        var (left, right) = (Real(Path.Combine(folder, name)), Real(path));
        return left is not null && left == right;
    }

    private static string? Real(string path)
    {
        try
        {
            var file = new FileInfo(Path.GetFullPath(path));
            if (!file.Exists)
                return null;
            return (file.ResolveLinkTarget(returnFinalTarget: true) ?? file).FullName;
        }
        catch (IOException)
        {
            return null; // links in a circle
        }
    }
}
