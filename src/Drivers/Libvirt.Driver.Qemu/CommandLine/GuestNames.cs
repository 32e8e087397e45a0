using System.Text;

namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>Names of guests as they stand in paths.</summary>
public static class GuestNames
{
    private const int Longest = 20;

    /// <summary>At most 20 characters: paths of sockets are limited to 107 bytes.</summary>
    public static string Short(string name)
    {
        int runes = 0, at = 0;
        while (at < name.Length && runes < Longest)
        {
            Rune.DecodeFromUtf16(name.AsSpan(at), out _, out int length);
            at += length;
            runes++;
        }
        return name[..at];
    }
}
