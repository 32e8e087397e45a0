using System.Globalization;

namespace Libvirt.Host.Cpus;

/// <summary>What Linux tells of an ARM host's processor.</summary>
/// <param name="Midr">Main ID register: implementer, part.</param>
/// <param name="Features">Names of features as the kernel has them.</param>
public sealed record ArmRegisters(ulong Midr, IReadOnlyList<string> Features)
{
    /// <summary>Reads it.</summary>
    /// <param name="folders">Where the kernel's files are.</param>
    /// <returns>null when the kernel does not tell</returns>
    public static ArmRegisters? Read(KernelFolders folders)
    {
        var text = (KernelFile.Read(folders.Cpu(0, "regs/identification/midr_el1")) ?? "").AsSpan().Trim();
        if (!text.StartsWith("0x", StringComparison.Ordinal) || !ulong.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong midr))
            return null;
        var features = CpuInfoText.First(KernelFile.Read(folders.Processes + "/cpuinfo") ?? "", "Features") ?? "";
        return new(midr, features.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
