using System.Globalization;

namespace Libvirt.Host.Cpus;

/// <summary>What processors did since the host started, from /proc/stat. Nanoseconds.</summary>
/// <param name="Kernel">In the kernel, interrupts included.</param>
/// <param name="User">In programs, those with low priority and guests included.</param>
/// <param name="Idle">Nothing.</param>
/// <param name="IoWait">Nothing, while a program waited for a disk.</param>
public readonly record struct CpuTimes(ulong Kernel, ulong User, ulong Idle, ulong IoWait)
{
    /// <summary>All processors together.</summary>
    public const int AllCpus = -1; // VIR_NODE_CPU_STATS_ALL_CPUS

    private const int TicksPerSecond = 2; // _SC_CLK_TCK
    private const ulong Second = 1_000_000_000;

    /// <summary>Reads the line of a processor.</summary>
    /// <param name="stat">Text of /proc/stat.</param>
    /// <param name="cpu">Number of the processor, or <see cref="AllCpus"/>.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: there is no such processor</exception>
    public static CpuTimes Read(string stat, int cpu)
    {
        var name = cpu == AllCpus ? "cpu " : string.Create(CultureInfo.InvariantCulture, $"cpu{cpu} ");
        Span<ulong> ticks = stackalloc ulong[7]; // user, nice, system, idle, iowait, irq, softirq
        foreach (var line in stat.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith(name, StringComparison.Ordinal))
                continue;
            ticks.Clear();
            int count = 0;
            foreach (var part in line[name.Length..].Split(' '))
            {
                var field = line[name.Length..][part];
                if (field.IsEmpty)
                    continue;
                if (count == ticks.Length || !ulong.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out ticks[count]))
                    break;
                count++;
            }
            if (count < 4)
                continue; // kernels before 2.6 told at least these
            ulong unit = Second / (ulong)Native.SystemValue(TicksPerSecond);
            return new((ticks[2] + ticks[5] + ticks[6]) * unit, (ticks[0] + ticks[1]) * unit, ticks[3] * unit, ticks[4] * unit);
        }
        throw LibvirtException.InvalidParameter(ErrorDomain.None, "virHostCPUGetStatsLinux", "cpuNum", "Invalid cpuNum in virHostCPUGetStatsLinux");
    }
}
