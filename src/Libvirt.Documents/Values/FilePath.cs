using System.Text;

namespace Libvirt.Documents;

/// <summary>Paths as documents hold them.</summary>
public static class FilePath
{
    /// <summary>
    /// Without slashes at the end and with one slash between parts. Two slashes at the beginning stay, because POSIX lets them mean something.
    /// </summary>
    public static string Sanitize(string path)
    {
        if (!path.Contains("//", StringComparison.Ordinal) && (path.Length < 2 || path[^1] != '/'))
            return path;
        int leading = 0;
        while (leading < path.Length && path[leading] == '/')
            leading++;
        var result = new StringBuilder(path.Length).Append('/', leading > 2 ? 1 : leading);
        for (int i = leading; i < path.Length; i++)
            if (path[i] != '/' || (i + 1 < path.Length && path[i + 1] != '/'))
                result.Append(path[i]);
        return result.ToString();
    }
}
