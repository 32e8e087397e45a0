using System.Text;

namespace Libvirt.Host;

/// <summary>Texts of /proc/mounts.</summary>
internal static class MountText
{
    /// <summary>Spaces and the like stand as a backslash and three octal digits.</summary>
    public static string Unescape(string path)
    {
        if (!path.Contains('\\'))
            return path;
        var text = new StringBuilder();
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] == '\\' && i + 3 < path.Length)
            {
                text.Append((char)((path[i + 1] - '0') * 64 + (path[i + 2] - '0') * 8 + (path[i + 3] - '0')));
                i += 3;
            }
            else
                text.Append(path[i]);
        }
        return text.ToString();
    }
}
