using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override TypedParameter[] DomainGetBlockIoTune(Domain dom, string? disk, uint flags)
    {
        Flags.Check(flags, ReadImpact, "testDomainGetBlockIoTune");
        var found = TestDisks.Find(ReadOne(dom, flags), disk ?? "") ?? throw Failure.Argument($"disk '{disk}' was not found in the domain config");
        var limits = found.Limits ?? new DiskLimits();
        return
        [
            .. DiskLimit.First.Select(l => TypedParameter.ULong(l.Name, l.Get(limits))),
            TypedParameter.String(Constants.DomainBlockIotuneGroupName, limits.GroupName ?? ""),
            .. DiskLimit.Last.Select(l => TypedParameter.ULong(l.Name, l.Get(limits))),
        ];
    }

    /// <inheritdoc/>
    public override void DomainSetBlockIoTune(Domain dom, string disk, TypedParameter[] @params, uint flags)
    {
        Flags.Check(flags, 3, "testDomainSetBlockIoTune");
        Parameters.Check(@params, [.. DiskLimit.All.Select(l => (l.Name, TypedParameterType.Ullong)),
            (Constants.DomainBlockIotuneGroupName, TypedParameterType.String)]);
        using var job = Write(dom);
        var impact = Impact.One(job.State, flags);
        var before = TestDisks.Find(impact.Live ? job.State.Definition : job.State.Persistable, disk)
            ?? throw Failure.Argument($"missing persistent configuration for disk '{disk}'");
        var wanted = before.Limits?.Clone() ?? new DiskLimits();
        foreach (var parameter in @params)
        {
            if (parameter.Name == Constants.DomainBlockIotuneGroupName)
            {
                wanted.GroupName = parameter.Text;
                continue;
            }
            if (parameter.AsULong > DiskLimit.Largest)
                throw Failure.ArgumentUnsupported($"block I/O throttle limit value must be no more than {DiskLimit.Largest}");
            Array.Find(DiskLimit.All, l => l.Name == parameter.Name)!.Set(wanted, parameter.AsULong);
        }
        DiskLimitRules.Check(wanted, ErrorDomain.Test);
        DiskLimitRules.CheckBursts(wanted, ErrorDomain.Test, zeroIsNone: false);
        Edit(job, impact, definition =>
        {
            if (TestDisks.Find(definition, disk) is { } found)
                found.Limits = wanted.Clone();
        });
    }
}
