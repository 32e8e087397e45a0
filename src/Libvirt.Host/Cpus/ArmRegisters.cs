using System.Globalization;

namespace Libvirt.Host.Cpus;

/// <summary>What Linux tells of an ARM host's processor.</summary>
/// <param name="Midr">Main ID register: implementer, part.</param>
/// <param name="Features">Names of features as the kernel has them.</param>
public sealed record ArmRegisters(ulong Midr, IReadOnlyList<string> Features)
{
    /// <summary>Reads it.</summary>
    /// <param name="root">Where /proc and /sys are: empty but in tests.</param>
    /// <returns>null when the kernel does not tell</returns>
    public static ArmRegisters? Read(string root = "")
    {
        try
        {
            var text = File.ReadAllText(root + "/sys/devices/system/cpu/cpu0/regs/identification/midr_el1").AsSpan().Trim();
            if (text.StartsWith("0x", StringComparison.Ordinal))
                text = text[2..];
            return ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong midr) ? new(midr, ReadFeatures(root)) : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return null; // another architecture or an old kernel
        }
    }

    private static string[] ReadFeatures(string root)
    {
        foreach (var line in File.ReadLines(root + "/proc/cpuinfo"))
            if (line.StartsWith("Features", StringComparison.Ordinal) && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                return line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [];
    }
}
