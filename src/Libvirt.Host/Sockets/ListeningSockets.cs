using System.Globalization;

namespace Libvirt.Host.Sockets;

/// <summary>Sockets of the host that somebody listens at, as the kernel lists them: nobody has to connect to know it.</summary>
public static class ListeningSockets
{
    private const int Fields = 8, FlagsField = 3, PathField = 7;
    private const uint Accepts = 0x10000; // __SO_ACCEPTCON

    /// <summary>Whether a program listens at a socket of a path. Between the making of its file and that there is a moment in which connections are refused.</summary>
    /// <param name="path">The path as the program has given it.</param>
    public static bool Has(string path) => KernelFile.Read("/proc/net/unix") is { } table && Has(table, path);

    /// <summary>The same from a table: "0000000000000000: 00000002 00000000 00010000 0001 01 12345 /path" each.</summary>
    internal static bool Has(string table, string path)
    {
        foreach (var line in table.Split('\n'))
            if (line.EndsWith(path, StringComparison.Ordinal) && line.Split(' ', Fields, StringSplitOptions.RemoveEmptyEntries) is { Length: Fields } fields && fields[PathField] == path
                && uint.TryParse(fields[FlagsField], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out uint flags) && (flags & Accepts) != 0)
                return true;
        return false;
    }
}
