using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override TypedParameter[] DomainGetBlkioParameters(Domain domain, uint flags)
    {
        Flags.Check(flags, ReadImpact, "testDomainGetBlkioParameters");
        var tuning = ReadOne(domain, flags).BlockTuning;
        return
        [
            TypedParameter.UInt(Constants.DomainBlkioWeight, tuning?.Weight ?? 0),
            .. BlockTuningParameter.All.Select(p => TypedParameter.String(p.Name, p.Format(tuning?.Devices ?? []))),
        ];
    }

    /// <inheritdoc/>
    public override void DomainSetBlkioParameters(Domain domain, TypedParameter[] @params, uint flags)
    {
        Flags.Check(flags, 3, "testDomainSetBlkioParameters");
        Parameters.Check(@params, (Constants.DomainBlkioWeight, TypedParameterType.Uint), (Constants.DomainBlkioDeviceWeight, TypedParameterType.String),
            (Constants.DomainBlkioDeviceReadIops, TypedParameterType.String), (Constants.DomainBlkioDeviceWriteIops, TypedParameterType.String),
            (Constants.DomainBlkioDeviceReadBps, TypedParameterType.String), (Constants.DomainBlkioDeviceWriteBps, TypedParameterType.String));
        using var job = Write(domain);
        Edit(job, Impact.One(job.State, flags), definition =>
        {
            var tuning = definition.BlockTuning ??= new BlockTuning();
            foreach (var parameter in @params)
                if (parameter.Name == Constants.DomainBlkioWeight)
                    tuning.Weight = parameter.AsUInt;
                else
                    Array.Find(BlockTuningParameter.All, p => p.Name == parameter.Name)!.Merge(tuning.Devices, parameter.Text!);
        });
    }
}
