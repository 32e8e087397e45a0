using Libvirt.Documents;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override TypedParameter[] DomainGetInterfaceParameters(Domain domain, string? device, uint flags)
    {
        Flags.Check(flags, ReadImpact, "testDomainGetInterfaceParameters");
        var bandwidth = TestInterfaces.Find(ReadOne(domain, flags), device ?? "").Bandwidth;
        var (inbound, outbound) = (bandwidth?.Inbound, bandwidth?.Outbound);
        return
        [
            TypedParameter.UInt(Constants.DomainBandwidthInAverage, (uint)(inbound?.Average ?? 0)),
            TypedParameter.UInt(Constants.DomainBandwidthInPeak, (uint)(inbound?.Peak ?? 0)),
            TypedParameter.UInt(Constants.DomainBandwidthInBurst, (uint)(inbound?.Burst ?? 0)),
            TypedParameter.UInt(Constants.DomainBandwidthInFloor, (uint)(inbound?.Floor ?? 0)),
            TypedParameter.UInt(Constants.DomainBandwidthOutAverage, (uint)(outbound?.Average ?? 0)),
            TypedParameter.UInt(Constants.DomainBandwidthOutPeak, (uint)(outbound?.Peak ?? 0)),
            TypedParameter.UInt(Constants.DomainBandwidthOutBurst, (uint)(outbound?.Burst ?? 0)),
        ];
    }

    /// <inheritdoc/>
    public override void DomainSetInterfaceParameters(Domain domain, string? device, TypedParameter[] @params, uint flags)
    {
        Flags.Check(flags, 3, "testDomainSetInterfaceParameters");
        Parameters.Check(@params, (Constants.DomainBandwidthInAverage, TypedParameterType.Uint), (Constants.DomainBandwidthInPeak, TypedParameterType.Uint),
            (Constants.DomainBandwidthInBurst, TypedParameterType.Uint), (Constants.DomainBandwidthInFloor, TypedParameterType.Uint),
            (Constants.DomainBandwidthOutAverage, TypedParameterType.Uint), (Constants.DomainBandwidthOutPeak, TypedParameterType.Uint),
            (Constants.DomainBandwidthOutBurst, TypedParameterType.Uint));
        BandwidthRate inbound = new(), outbound = new();
        foreach (var parameter in @params)
            Set(parameter.Name.StartsWith("inbound", StringComparison.Ordinal) ? inbound : outbound, parameter);
        using var job = Write(domain);
        Edit(job, Impact.One(job.State, flags), definition =>
        {
            var bandwidth = TestInterfaces.Find(definition, device ?? "").Bandwidth ??= new Bandwidth();
            if (Parameters.Find(@params, Constants.DomainBandwidthInAverage) is not null || inbound.Floor != 0)
                bandwidth.Inbound = inbound.Average != 0 || inbound.Floor != 0 ? inbound.Clone() : null;
            if (Parameters.Find(@params, Constants.DomainBandwidthOutAverage) is not null)
                bandwidth.Outbound = outbound.Average != 0 ? outbound.Clone() : null; // without an average the rest does not count
        });
    }

    private static void Set(BandwidthRate rate, TypedParameter parameter)
    {
        ulong value = parameter.AsUInt;
        switch (parameter.Name[(parameter.Name.IndexOf('.') + 1)..])
        {
            case "average":
                rate.Average = value;
                break;
            case "peak":
                rate.Peak = value;
                break;
            case "burst":
                rate.Burst = value;
                break;
            default:
                rate.Floor = value;
                break;
        }
    }
}
