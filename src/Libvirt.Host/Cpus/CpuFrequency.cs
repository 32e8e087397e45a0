using System.Globalization;

namespace Libvirt.Host.Cpus;

/// <summary>The frequency that /proc/cpuinfo tells.</summary>
public static class CpuFrequency
{
    /// <summary>MHz of the first processor, rounded down; 0 where the architecture does not tell (ARM, RISC-V).</summary>
    /// <param name="cpuInfo">Text of /proc/cpuinfo.</param>
    /// <param name="family">The family of the host.</param>
    public static uint Read(string cpuInfo, CpuFamily family)
    {
        var name = family switch
        {
            CpuFamily.X86 => "cpu MHz",
            CpuFamily.Ppc or CpuFamily.Ppc64 => "clock",
            CpuFamily.S390 => "cpu MHz dynamic",
            CpuFamily.LoongArch => "CPU MHz",
            _ => null,
        };
        if (name is null || CpuInfoText.First(cpuInfo, name) is not { } value)
            return 0;
        int digits = 0;
        while (digits < value.Length && char.IsAsciiDigit(value[digits]))
            digits++;
        return uint.TryParse(value.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out uint mhz) ? mhz : 0;
    }
}
