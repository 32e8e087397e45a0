using Libvirt.Host.Processes;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>What the guest's balloon tells of its memory.</summary>
internal static class MemoryStatistics
{
    /// <summary>Unit of a figure that is a count, not a size.</summary>
    private const ulong Count = 1, Kib = 1024;

    private static readonly (string Qemu, DomainMemoryStatTags Tag, ulong Unit, string Name)[] Figures =
    [
        ("stat-swap-in", DomainMemoryStatTags.SwapIn, Kib, Constants.DomainStatsBalloonSwapIn),
        ("stat-swap-out", DomainMemoryStatTags.SwapOut, Kib, Constants.DomainStatsBalloonSwapOut),
        ("stat-major-faults", DomainMemoryStatTags.MajorFault, Count, Constants.DomainStatsBalloonMajorFault),
        ("stat-minor-faults", DomainMemoryStatTags.MinorFault, Count, Constants.DomainStatsBalloonMinorFault),
        ("stat-free-memory", DomainMemoryStatTags.Unused, Kib, Constants.DomainStatsBalloonUnused),
        ("stat-total-memory", DomainMemoryStatTags.Available, Kib, Constants.DomainStatsBalloonAvailable),
        ("stat-available-memory", DomainMemoryStatTags.Usable, Kib, Constants.DomainStatsBalloonUsable),
        ("stat-disk-caches", DomainMemoryStatTags.DiskCaches, Kib, Constants.DomainStatsBalloonDiskCaches),
        ("stat-htlb-pgalloc", DomainMemoryStatTags.HugetlbPgalloc, Count, Constants.DomainStatsBalloonHugetlbPgalloc),
        ("stat-htlb-pgfail", DomainMemoryStatTags.HugetlbPgfail, Count, Constants.DomainStatsBalloonHugetlbPgfail),
    ];

    /// <summary>The figures that there are; a guest that has never told any has only what the host knows.</summary>
    /// <param name="answer">QEMU's property guest-stats; null when it did not answer.</param>
    /// <param name="process">QEMU's process.</param>
    public static IEnumerable<(DomainMemoryStatTags Tag, ulong Value)> Of(JsonObject? answer, int process)
    {
        if (answer?.GetObject("stats") is { } stats)
            foreach (var (name, tag, unit, _) in Figures)
                // QEMU tells a figure that the guest did not give as the largest number.
                if (stats.GetNumber(name)?.AsULong is { } value and not ulong.MaxValue)
                    yield return (tag, value / unit);
        if (answer?.GetNumber("last-update")?.AsULong is { } update)
            yield return (DomainMemoryStatTags.LastUpdate, update);
        if (ProcessTimes.Of(process).ResidentKib is > 0 and var resident)
            yield return (DomainMemoryStatTags.Rss, resident);
    }

    /// <summary>Name of a figure among the statistics of a guest; null when it is not among them.</summary>
    public static string? Name(DomainMemoryStatTags tag)
    {
        foreach (var figure in Figures)
            if (figure.Tag == tag)
                return figure.Name;
        return tag switch
        {
            DomainMemoryStatTags.LastUpdate => Constants.DomainStatsBalloonLastUpdate,
            DomainMemoryStatTags.Rss => Constants.DomainStatsBalloonRss,
            _ => null,
        };
    }
}
