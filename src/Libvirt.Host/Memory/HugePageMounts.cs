using System.Globalization;
using Libvirt.Host.Files;

namespace Libvirt.Host.Memory;

/// <summary>Where the host has huge pages as files (hugetlbfs).</summary>
public static class HugePageMounts
{
    private const string Mounts = "/proc/self/mounts", Memory = "/proc/meminfo", Default = "Hugepagesize:";

    /// <summary>Mounts with the size of their pages in KiB.</summary>
    /// <param name="folders">Only these count, an empty list for none; null for all that are mounted.</param>
    public static IReadOnlyList<KeyValuePair<ulong, string>> Find(IReadOnlyList<string>? folders)
    {
        var found = new List<KeyValuePair<ulong, string>>();
        foreach (var line in (KernelFile.Read(Mounts) ?? "").Split('\n'))
        {
            var words = line.Split(' ');
            if (words.Length < 4 || words[2] != "hugetlbfs")
                continue;
            var path = MountText.Unescape(words[1]);
            if (folders is null || folders.Contains(path))
                found.Add(new(PageSize(words[3]), path));
        }
        return found;
    }

    /// <summary>KiB of the pages that the kernel uses unless told otherwise; 0 when it has none.</summary>
    public static ulong DefaultSize()
    {
        foreach (var line in (KernelFile.Read(Memory) ?? "").Split('\n'))
            if (line.StartsWith(Default, StringComparison.Ordinal))
                return ulong.TryParse(line.AsSpan(Default.Length).Trim().TrimEnd("kB").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out ulong size) ? size : 0;
        return 0;
    }

    /// <summary>Of the options "rw,relatime,pagesize=2M".</summary>
    private static ulong PageSize(string options)
    {
        const string Name = "pagesize=";
        foreach (var option in options.Split(','))
        {
            if (!option.StartsWith(Name, StringComparison.Ordinal))
                continue;
            var text = option.AsSpan(Name.Length);
            ulong unit = text is [.., 'G'] ? 1024 * 1024 : text is [.., 'M'] ? 1024u : 1;
            return ulong.TryParse(text.TrimEnd("KMG"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong size) ? size * unit : 0;
        }
        return DefaultSize();
    }
}
