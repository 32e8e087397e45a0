namespace Libvirt.Host.Cpus;

/// <summary>One line that tells whether a host has still the same processor: cached capabilities are good for one signature only.</summary>
public static class CpuSignatureText
{
    /// <summary>Makes the line from /proc/cpuinfo; null where the architecture tells nothing that would help.</summary>
    /// <param name="cpuInfo">Text of /proc/cpuinfo.</param>
    /// <param name="family">The family of the host.</param>
    public static string? Read(string cpuInfo, CpuFamily family) => family switch
    {
        CpuFamily.X86 => X86(cpuInfo),
        CpuFamily.Ppc or CpuFamily.Ppc64 => Join(CpuInfoText.First(cpuInfo, "cpu"), ", rev ", CpuInfoText.First(cpuInfo, "revision")),
        CpuFamily.S390 => Join(Join(CpuInfoText.First(cpuInfo, "vendor_id"), ", ", CpuInfoText.First(cpuInfo, "processor 0")),
            ", facilities: ", CpuInfoText.First(cpuInfo, "facilities")),
        _ => null,
    };

    private static string? X86(string text)
    {
        string? vendor = null, name = null, family = null, model = null, stepping = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
                break; // the first processor speaks for all
            if (!CpuInfoText.Split(line, out var key, out var value))
                continue;
            switch (key)
            {
                case "vendor_id": vendor = value.ToString(); break;
                case "model name": name = value.ToString(); break;
                case "cpu family": family = value.ToString(); break;
                case "model": model = value.ToString(); break;
                case "stepping": stepping = value.ToString(); break;
            }
        }
        return vendor is null || name is null || family is null || model is null || stepping is null ? null
            : $"{vendor}, {name}, family: {family}, model: {model}, stepping: {stepping}";
    }

    private static string? Join(string? first, string between, string? second) => first is null || second is null ? null : first + between + second;
}
