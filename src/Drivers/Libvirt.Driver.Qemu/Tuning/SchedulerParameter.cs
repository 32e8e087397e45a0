namespace Libvirt.Driver.Qemu.Tuning;

/// <summary>A parameter of virDomainSetSchedulerParameters.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Event">Its name in the event that tells of the change.</param>
/// <param name="Part">The group that it is about.</param>
/// <param name="Value">What of the group.</param>
/// <param name="Get">Its value in a definition; 0 when nothing is said.</param>
/// <param name="Set">Sets it there.</param>
internal sealed record SchedulerParameter(string Name, string Event, ScheduledPart Part, SchedulerValue Value, Func<CpuTuning, long> Get, Action<CpuTuning, long> Set)
{
    private const long LeastPeriod = 1000, MostPeriod = 1_000_000, LeastQuota = 1000, MostQuota = 17592186044415;

    /// <summary>All, in the order in which they are answered.</summary>
    public static readonly SchedulerParameter[] All =
    [
        new(Constants.DomainSchedulerCpuShares, Constants.DomainTunableCpuCpuShares, ScheduledPart.Guest, SchedulerValue.Shares, t => (long)(t.Shares ?? 0), (t, v) => t.Shares = (ulong)v),
        new(Constants.DomainSchedulerVcpuPeriod, Constants.DomainTunableCpuVcpuPeriod, ScheduledPart.Vcpus, SchedulerValue.Period, t => (long)t.Period, (t, v) => t.Period = (ulong)v),
        new(Constants.DomainSchedulerVcpuQuota, Constants.DomainTunableCpuVcpuQuota, ScheduledPart.Vcpus, SchedulerValue.Quota, t => t.Quota, (t, v) => t.Quota = v),
        new(Constants.DomainSchedulerEmulatorPeriod, Constants.DomainTunableCpuEmulatorPeriod, ScheduledPart.Emulator, SchedulerValue.Period, t => (long)t.EmulatorPeriod, (t, v) => t.EmulatorPeriod = (ulong)v),
        new(Constants.DomainSchedulerEmulatorQuota, Constants.DomainTunableCpuEmulatorQuota, ScheduledPart.Emulator, SchedulerValue.Quota, t => t.EmulatorQuota, (t, v) => t.EmulatorQuota = v),
        new(Constants.DomainSchedulerGlobalPeriod, Constants.DomainTunableCpuGlobalPeriod, ScheduledPart.Guest, SchedulerValue.Period, t => (long)t.GlobalPeriod, (t, v) => t.GlobalPeriod = (ulong)v),
        new(Constants.DomainSchedulerGlobalQuota, Constants.DomainTunableCpuGlobalQuota, ScheduledPart.Guest, SchedulerValue.Quota, t => t.GlobalQuota, (t, v) => t.GlobalQuota = v),
        new(Constants.DomainSchedulerIothreadPeriod, Constants.DomainTunableCpuIothreadPeriod, ScheduledPart.IoThreads, SchedulerValue.Period, t => (long)t.IoThreadPeriod, (t, v) => t.IoThreadPeriod = (ulong)v),
        new(Constants.DomainSchedulerIothreadQuota, Constants.DomainTunableCpuIothreadQuota, ScheduledPart.IoThreads, SchedulerValue.Quota, t => t.IoThreadQuota, (t, v) => t.IoThreadQuota = v),
    ];

    /// <summary>The type of its value.</summary>
    public TypedParameterType Type => Value == SchedulerValue.Quota ? TypedParameterType.Llong : TypedParameterType.Ullong;

    /// <summary>A value under a name.</summary>
    public TypedParameter Told(string name, long value) => Value == SchedulerValue.Quota ? TypedParameter.Long(name, value) : TypedParameter.ULong(name, (ulong)value);

    /// <summary>Refuses a value that no kernel takes; 0 stands for nothing said.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    public void Check(TypedParameter given)
    {
        bool isWrong = Value switch
        {
            SchedulerValue.Period => given.AsULong is > 0 and < (ulong)LeastPeriod or > (ulong)MostPeriod,
            SchedulerValue.Quota => given.AsLong is > 0 and < LeastQuota or > MostQuota,
            _ => false,
        };
        if (isWrong)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, Value == SchedulerValue.Period
                ? $"value of '{Name}' is out of range [{LeastPeriod}, {MostPeriod}]" : $"value of '{Name}' is out of range [{LeastQuota}, {MostQuota}]");
    }
}
