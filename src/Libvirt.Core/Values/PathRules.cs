using System.Text;

namespace Libvirt;

/// <summary>Rules for paths and file names that are the same everywhere in libvirt. Nothing here touches a file.</summary>
public static class PathRules
{
    /// <summary>Makes one slash of several and drops a trailing one; "//" at the start, which POSIX leaves to the system, and URIs stay.</summary>
    public static string Sanitize(string path)
    {
        if (Uri(path))
            return path;
        var text = new StringBuilder(path.Length);
        int at = 0;
        while (at < path.Length && path[at] == '/')
            at++;
        text.Append('/', at == 2 ? 2 : Math.Min(at, 1));
        for (; at < path.Length; at++)
        {
            if (path[at] != '/' || (at + 1 < path.Length && path[at + 1] != '/'))
                text.Append(path[at]);
        }
        return text.ToString();
    }

    /// <summary>Whether a text can be the name of a file in a folder: not empty, no slash, no NUL, neither "." nor "..".</summary>
    public static bool IsFileName(ReadOnlySpan<char> name)
        => name is not ("" or "." or "..") && !name.ContainsAny('/', '\0') && Encoding.UTF8.GetByteCount(name) <= 255;

    private static bool Uri(string path)
    {
        int colon = path.IndexOf("://", StringComparison.Ordinal);
        return colon > 0 && !path.AsSpan(0, colon).ContainsAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");
    }
}
