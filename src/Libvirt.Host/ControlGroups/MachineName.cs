using System.Security.Cryptography;
using System.Text;

namespace Libvirt.Host;

/// <summary>Names of guests for systemd and control groups.</summary>
public static class MachineName
{
    private const int Longest = 64, HashBytes = 4;

    /// <summary>The name that machined and the groups of a guest have: "qemu-3-name", in a user's daemon "qemu-user-3-name".</summary>
    /// <param name="driver">"qemu", "lxc".</param>
    /// <param name="user">The user of a user's daemon; null for the system's.</param>
    /// <param name="root">The folder of a driver in a program's own process, of which there may be several with the same guests; null for daemons.</param>
    /// <param name="id">The guest's number.</param>
    /// <param name="name">The guest's name: of it only letters, digits, dots and dashes stay, no two of the last two in a row and none at the ends; 64 characters in all.</param>
    public static string Make(string driver, string? user, string? root, int id, string name)
    {
        var text = new StringBuilder(driver).Append('-');
        if (root is not null)
            text.Append("embed-").Append(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)).AsSpan(0, HashBytes))).Append('-');
        else if (user is not null)
            text.Append(user).Append('-');
        text.Append(id).Append('-');
        bool afterMark = true;
        foreach (char c in name)
        {
            if (text.Length >= Longest)
                break;
            if (c is '.' or '-')
            {
                if (!afterMark)
                    text.Append(c);
                afterMark = true;
                continue;
            }
            afterMark = false;
            if (char.IsAsciiLetterOrDigit(c))
                text.Append(c);
        }
        return text.ToString().TrimEnd('-', '.');
    }

    /// <summary>The unit of a machine: "machine-qemu\x2d3\x2dname.scope".</summary>
    public static string Scope(string machine)
    {
        var text = new StringBuilder("machine-");
        foreach (char c in machine)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '_' or ':' or '.')
                text.Append(c);
            else
                text.Append($"\\x{(int)c:x2}");
        }
        return text.Append(".scope").ToString();
    }
}
