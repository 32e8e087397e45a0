namespace Libvirt.Driver.Qemu.Tuning;

/// <summary>The parameters of virDomainSetInterfaceParameters.</summary>
internal static class BandwidthParameters
{
    private static readonly (string Name, Func<Bandwidth?, ulong> Get)[] Known =
    [
        (Constants.DomainBandwidthInAverage, b => b?.Inbound?.Average ?? 0), (Constants.DomainBandwidthInPeak, b => b?.Inbound?.Peak ?? 0),
        (Constants.DomainBandwidthInBurst, b => b?.Inbound?.Burst ?? 0), (Constants.DomainBandwidthInFloor, b => b?.Inbound?.Floor ?? 0),
        (Constants.DomainBandwidthOutAverage, b => b?.Outbound?.Average ?? 0), (Constants.DomainBandwidthOutPeak, b => b?.Outbound?.Peak ?? 0),
        (Constants.DomainBandwidthOutBurst, b => b?.Outbound?.Burst ?? 0),
    ];

    /// <summary>The limits as parameters; 0 for none.</summary>
    public static TypedParameter[] Tell(Bandwidth? bandwidth) => Array.ConvertAll(Known, p => TypedParameter.UInt(p.Name, (uint)p.Get(bandwidth)));

    /// <summary>Refuses what is no such parameter.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG, VIR_ERR_ARGUMENT_UNSUPPORTED</exception>
    public static void Check(TypedParameter[] given) => Parameters.Check(given, Array.ConvertAll(Known, p => (p.Name, TypedParameterType.Uint)));

    /// <summary>The limits after a change. A direction is replaced as a whole, when its average or floor is named; without either it has no limit.</summary>
    /// <param name="present">The limits now.</param>
    /// <param name="given">The change.</param>
    /// <returns>null for none</returns>
    public static Bandwidth? Merge(Bandwidth? present, TypedParameter[] given)
    {
        var changed = present?.Clone() ?? new();
        if (Parameters.Find(given, Constants.DomainBandwidthInAverage) is not null || N(Constants.DomainBandwidthInFloor) != 0)
            changed.Inbound = N(Constants.DomainBandwidthInAverage) + N(Constants.DomainBandwidthInFloor) == 0 ? null : new()
            {
                Average = N(Constants.DomainBandwidthInAverage), Peak = N(Constants.DomainBandwidthInPeak), Burst = N(Constants.DomainBandwidthInBurst),
                Floor = N(Constants.DomainBandwidthInFloor), HasFloor = N(Constants.DomainBandwidthInFloor) != 0,
            };
        if (Parameters.Find(given, Constants.DomainBandwidthOutAverage) is not null)
            changed.Outbound = N(Constants.DomainBandwidthOutAverage) == 0 ? null : new()
            {
                Average = N(Constants.DomainBandwidthOutAverage), Peak = N(Constants.DomainBandwidthOutPeak), Burst = N(Constants.DomainBandwidthOutBurst),
            };
        return changed is { Inbound: null, Outbound: null } ? null : changed;
        ulong N(string name) => Parameters.Find(given, name)?.AsUInt ?? 0;
    }
}
