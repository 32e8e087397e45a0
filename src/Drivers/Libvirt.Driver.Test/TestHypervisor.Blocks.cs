using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    private const ulong DiskSize = 1099506450432, DiskAllocation = 1099511627776;

    /// <inheritdoc/>
    public override DomainBlockInfo DomainGetBlockInfo(Domain domain, string disk, uint flags)
    {
        Flags.Check(flags, 0, "testDomainGetBlockInfo");
        if (TestDisks.Find(Read(domain).Definition, disk) is null)
            throw Failure.Argument($"invalid path {disk} not assigned to domain");
        return new() { Capacity = DiskSize, Allocation = DiskAllocation, Physical = DiskAllocation };
    }

    /// <inheritdoc/>
    public override DomainDiskError[] DomainGetDiskErrors(Domain dom, uint maxerrors, uint flags)
    {
        Flags.Check(flags, 0, "testDomainGetDiskErrors");
        var disks = ReadActive(dom).Definition.Devices.Disks;
        var errors = new DomainDiskError[maxerrors == 0 ? disks.Count : Math.Min((int)maxerrors, disks.Count)];
        for (int i = 0; i < errors.Length; i++)
            errors[i] = new(disks[i].Target?.Device ?? "", i % 2 + 1); // each kind in turn
        return errors;
    }

    /// <inheritdoc/>
    public override void DomainSetLifecycleAction(Domain domain, uint type, uint action, uint flags)
    {
        Flags.Check(flags, 3, "testDomainSetLifecycleAction");
        var wanted = LifecycleActions.Of(action) ?? LifecycleAction.PreserveRunning;
        if (type != (uint)DomainLifecycle.Crash && wanted is LifecycleAction.CoredumpDestroy or LifecycleAction.CoredumpRestart or LifecycleAction.PreserveRunning)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain,
                $"Lifecycle event '{(type == 0 ? "poweroff" : "reboot")}' doesn't support '{LifecycleActionNames.Text(wanted)}' action");
        using var job = Write(domain);
        Edit(job, Impact.Of(job.State, flags), d => LifecycleActions.Set(d, (DomainLifecycle)type, wanted));
    }
}
