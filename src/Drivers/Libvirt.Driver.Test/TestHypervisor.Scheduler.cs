using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    private const ulong UnlimitedMemory = Constants.DomainMemoryParamUnlimited;
    private const uint ReadImpact = 7;

    /// <inheritdoc/>
    public override (string Value, int Nparams) DomainGetSchedulerType(Domain domain) => ("fair", 1);

    /// <inheritdoc/>
    public override TypedParameter[] DomainGetSchedulerParameters(Domain domain) => Weight(domain);

    /// <inheritdoc/>
    public override TypedParameter[] DomainGetSchedulerParametersFlags(Domain domain, uint flags)
    {
        // the library adds this flag for every driver that knows text parameters, and native's test driver refuses it
        Flags.Check(flags | (uint)TypedParameterFlags.ParamStringOkay, 0, "testDomainGetSchedulerParametersFlags");
        return [];
    }

    private TypedParameter[] Weight(Domain domain)
    {
        _ = Read(domain);
        return [TypedParameter.UInt(Constants.DomainSchedulerWeight, 50)];
    }

    /// <inheritdoc/>
    public override void DomainSetSchedulerParameters(Domain domain, TypedParameter[] @params) => DomainSetSchedulerParametersFlags(domain, @params, 0);

    /// <inheritdoc/>
    public override void DomainSetSchedulerParametersFlags(Domain domain, TypedParameter[] @params, uint flags)
    {
        Flags.Check(flags, 0, "testDomainSetSchedulerParametersFlags");
        Parameters.Check(@params, (Constants.DomainSchedulerWeight, TypedParameterType.Uint));
        _ = Read(domain); // the weight is accepted and forgotten
    }

    /// <inheritdoc/>
    public override TypedParameter[] DomainGetMemoryParameters(Domain domain, uint flags)
    {
        Flags.Check(flags, ReadImpact, "testDomainGetMemoryParameters");
        var tuning = ReadOne(domain, flags).MemoryTuning;
        return
        [
            TypedParameter.ULong(Constants.DomainMemoryHardLimit, tuning?.HardLimit ?? UnlimitedMemory),
            TypedParameter.ULong(Constants.DomainMemorySoftLimit, tuning?.SoftLimit ?? UnlimitedMemory),
            TypedParameter.ULong(Constants.DomainMemorySwapHardLimit, tuning?.SwapHardLimit ?? UnlimitedMemory),
        ];
    }

    /// <inheritdoc/>
    public override void DomainSetMemoryParameters(Domain domain, TypedParameter[] @params, uint flags)
    {
        Flags.Check(flags, 3, "testDomainSetMemoryParameters");
        Parameters.Check(@params, (Constants.DomainMemoryHardLimit, TypedParameterType.Ullong),
            (Constants.DomainMemorySoftLimit, TypedParameterType.Ullong), (Constants.DomainMemorySwapHardLimit, TypedParameterType.Ullong));
        using var job = Write(domain);
        var impact = Impact.One(job.State, flags);
        var before = (impact.Live ? job.State.Definition : job.State.Persistable).MemoryTuning;
        ulong hard = Parameters.Find(@params, Constants.DomainMemoryHardLimit)?.AsULong ?? before?.HardLimit ?? 0;
        ulong swap = Parameters.Find(@params, Constants.DomainMemorySwapHardLimit)?.AsULong ?? before?.SwapHardLimit ?? UnlimitedMemory;
        if (Parameters.Find(@params, Constants.DomainMemorySwapHardLimit) is not null || Parameters.Find(@params, Constants.DomainMemoryHardLimit) is not null)
            if (hard > swap)
                throw Failure.Argument("memory hard_limit tunable value must be lower than or equal to swap_hard_limit");
        Edit(job, impact, definition =>
        {
            var tuning = definition.MemoryTuning ??= new MemoryTuning();
            foreach (var parameter in @params)
                switch (parameter.Name)
                {
                    case Constants.DomainMemoryHardLimit:
                        tuning.HardLimit = parameter.AsULong;
                        break;
                    case Constants.DomainMemorySoftLimit:
                        tuning.SoftLimit = parameter.AsULong;
                        break;
                    default:
                        tuning.SwapHardLimit = parameter.AsULong;
                        break;
                }
        });
    }

    /// <inheritdoc/>
    public override TypedParameter[] DomainGetPerfEvents(Domain domain, uint flags)
    {
        Flags.Check(flags, ReadImpact, "testDomainGetPerfEvents");
        var events = ReadOne(domain, flags).PerformanceEvents?.Events;
        var result = new TypedParameter[PerformanceNames.All.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = TypedParameter.Boolean(PerformanceNames.All[i], events?.Find(e => (int)e.Name == i)?.Enabled == true);
        return result;
    }

    /// <inheritdoc/>
    public override void DomainSetPerfEvents(Domain domain, TypedParameter[] @params, uint flags)
    {
        Flags.Check(flags, 3, "testDomainSetPerfEvents");
        Span<(string, TypedParameterType)> known = new (string, TypedParameterType)[PerformanceNames.All.Length];
        for (int i = 0; i < known.Length; i++)
            known[i] = (PerformanceNames.All[i], TypedParameterType.Boolean);
        Parameters.Check(@params, known);
        using var job = Write(domain);
        Edit(job, Impact.One(job.State, flags), definition =>
        {
            var events = (definition.PerformanceEvents ??= new PerformanceEvents()).Events;
            foreach (var parameter in @params)
            {
                var name = (PerformanceEventName)Array.IndexOf(PerformanceNames.All, parameter.Name);
                var there = events.Find(e => e.Name == name);
                if (there is null)
                    events.Add(there = new PerformanceEvent { Name = name });
                there.Enabled = parameter.AsBoolean;
            }
            events.Sort(static (a, b) => a.Name.CompareTo(b.Name));
        });
    }
}
