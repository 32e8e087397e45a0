namespace Libvirt.Host;

/// <summary>Share and bandwidth of processor time of a group.</summary>
/// <param name="group">The group.</param>
public sealed class CpuControl(ControlGroup group)
{
    /// <summary>The shortest period that native lets through, in microseconds.</summary>
    public const ulong ShortestPeriod = 1000;

    /// <summary>The longest period, in microseconds.</summary>
    public const ulong LongestPeriod = 1_000_000;

    /// <summary>The smallest quota, in microseconds a period.</summary>
    public const long SmallestQuota = 1000;

    private const ulong LeastShares = 2, MostShares = 262_144, LeastWeight = 1, MostWeight = 10_000;
    private readonly string _folder = ControlFile.Folder(group, GroupController.Cpu);
    private readonly bool _isUnified = group.IsUnified(GroupController.Cpu);

    /// <summary>The share against other groups: 2 to 262144, standard 1024; in the unified hierarchy a weight of 1 to 10000, standard 100.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR; VIR_ERR_INVALID_ARG: out of range</exception>
    public ulong Shares
    {
        get => ControlFile.ReadNumber($"{_folder}/{(_isUnified ? "cpu.weight" : "cpu.shares")}");
        set
        {
            var (least, most) = _isUnified ? (LeastWeight, MostWeight) : (LeastShares, MostShares);
            if (value < least || value > most)
                throw LibvirtException.InvalidArgument(ErrorDomain.Cgroup, $"shares '{value}' must be in range [{least}, {most}]");
            ControlFile.Write($"{_folder}/{(_isUnified ? "cpu.weight" : "cpu.shares")}", value);
        }
    }

    /// <summary>Microseconds of a period, in which the group may use <see cref="Quota"/>.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR; VIR_ERR_INVALID_ARG: out of range</exception>
    public ulong Period
    {
        get => _isUnified ? ControlFile.ParseNumber(Maximum[1]) : ControlFile.ReadNumber(_folder + "/cpu.cfs_period_us");
        set
        {
            if (value is < ShortestPeriod or > LongestPeriod)
                throw LibvirtException.InvalidArgument(ErrorDomain.Cgroup, $"cfs_period '{value}' must be in range ({ShortestPeriod}, {LongestPeriod})");
            if (_isUnified)
                ControlFile.Write(_folder + "/cpu.max", $"{Maximum[0]} {value}");
            else
                ControlFile.Write(_folder + "/cpu.cfs_period_us", value);
        }
    }

    /// <summary>Microseconds that all threads of the group together may use in a period; -1 for no limit.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR; VIR_ERR_INVALID_ARG: out of range</exception>
    public long Quota
    {
        get => !_isUnified ? ControlFile.ReadSigned(_folder + "/cpu.cfs_quota_us") : Maximum[0] == "max" ? -1 : (long)ControlFile.ParseNumber(Maximum[0]);
        set
        {
            if (value is >= 0 and < SmallestQuota)
                throw LibvirtException.InvalidArgument(ErrorDomain.Cgroup, $"cfs_quota '{value}' must be in range ({SmallestQuota}, {long.MaxValue / 1000})");
            if (_isUnified)
                ControlFile.Write(_folder + "/cpu.max", value < 0 ? "max" : value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            else
                ControlFile.Write(_folder + "/cpu.cfs_quota_us", value < 0 ? -1 : value);
        }
    }

    /// <summary>Sets period and quota, where 0 leaves them. When the new quota is refused the old period comes back: either both hold or none.</summary>
    /// <exception cref="LibvirtException">as the properties</exception>
    public void SetBandwidth(ulong period, long quota)
    {
        ulong before = period == 0 ? 0 : Period;
        if (period != 0)
            Period = period;
        if (quota == 0)
            return;
        try
        {
            Quota = quota;
        }
        catch (LibvirtException) when (before != 0)
        {
            Period = before;
            throw;
        }
    }

    /// <summary>"100000 100000": quota or max, then period.</summary>
    private string[] Maximum => ControlFile.Read(_folder + "/cpu.max").Split(' ');
}
