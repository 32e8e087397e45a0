using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override TypedParameter[] DomainGetNumaParameters(Domain domain, uint flags)
    {
        Flags.Check(flags, ReadImpact, "testDomainGetNumaParameters");
        var memory = ReadOne(domain, flags).NumaTuning?.Memory;
        return
        [
            TypedParameter.Int(Constants.DomainNumaMode, (int)(memory?.Mode ?? NumaMode.Strict)),
            TypedParameter.String(Constants.DomainNumaNodeset, memory?.NodeSet?.ToString() ?? ""),
        ];
    }

    /// <inheritdoc/>
    public override void DomainSetNumaParameters(Domain domain, TypedParameter[] @params, uint flags)
    {
        Flags.Check(flags, 3, "testDomainSetNumaParameters");
        Parameters.Check(@params, (Constants.DomainNumaMode, TypedParameterType.Int), (Constants.DomainNumaNodeset, TypedParameterType.String));
        using var job = Write(domain);
        var impact = Impact.One(job.State, flags);
        NumaMode? mode = null;
        CpuSet? nodes = null;
        foreach (var parameter in @params)
            if (parameter.Name == Constants.DomainNumaMode)
                mode = parameter.AsInt is >= 0 and <= (int)NumaMode.Restrictive ? (NumaMode)parameter.AsInt
                    : throw Failure.Argument($"unsupported numatune mode: '{parameter.AsInt}'");
            else if (!CpuSet.TryParse(parameter.Text, out nodes!))
                throw LibvirtException.InvalidArgument(ErrorDomain.None, $"Failed to parse bitmap '{parameter.Text}'");
            else if (nodes.IsEmpty)
                throw LibvirtException.OperationInvalid(ErrorDomain.Test, "Invalid nodeset for numatune");
        Edit(job, impact, definition =>
        {
            var memory = definition.NumaTuning?.Memory;
            if (mode is null && nodes is null)
                return;
            if (impact.Live && mode is not null && memory is not null && mode != (memory.Mode ?? NumaMode.Strict))
                throw Failure.Operation("can't change numatune mode for running domain");
            if ((nodes ?? memory?.NodeSet) is null && memory?.Placement != VcpuPlacement.Auto)
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "nodeset for NUMA memory tuning must be set if 'placement' is 'static'");
            memory = (definition.NumaTuning ??= new NumaTuning()).Memory ??= new NumaMemory { Mode = NumaMode.Strict };
            memory.Mode = mode ?? memory.Mode;
            if (nodes is null)
                return;
            memory.NodeSet = nodes;
            memory.Placement = VcpuPlacement.Static;
        });
    }
}
