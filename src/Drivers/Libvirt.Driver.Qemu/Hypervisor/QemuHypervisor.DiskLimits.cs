using Libvirt.Driver.Qemu.Devices;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Monitor;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const uint ReadTuning = DeviceImpact | (uint)TypedParameterFlags.ParamStringOkay;

    /// <inheritdoc/>
    public override TypedParameter[] DomainGetBlockIoTune(Domain dom, string? disk, uint flags)
    {
        CallFlags.Check(flags, ReadTuning, ErrorDomain.Qemu, "qemuDomainGetBlockIoTune");
        var state = Read(dom);
        var found = Impact.One(state, flags & DeviceImpact).Live ? Limited(state.Live!, disk)
            : DiskPaths.Find(state.Next, disk ?? "") ?? throw PlugErrors.Argument($"disk '{disk}' was not found in the domain config");
        var limits = found.Limits ?? new();
        var answer = new List<TypedParameter>();
        foreach (var limit in DiskLimit.First)
            answer.Add(TypedParameter.ULong(limit.Name, limit.Get(limits)));
        answer.Add(TypedParameter.String(Constants.DomainBlockIotuneGroupName, limits.GroupName ?? ""));
        foreach (var limit in DiskLimit.Last)
            answer.Add(TypedParameter.ULong(limit.Name, limit.Get(limits)));
        return [.. answer];
    }

    /// <inheritdoc/>
    public override void DomainSetBlockIoTune(Domain dom, string disk, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainSetBlockIoTune");
        CheckLimits(@params);
        using var job = Write(dom, "DomainSetBlockIoTune", out var guest);
        var impact = Impact.Of(guest.State, flags);
        var live = impact.Live ? Limited(guest.State.Live!, disk).Clone() : null;
        var next = impact.Config ? (DiskPaths.Find(guest.State.Next, disk) ?? throw PlugErrors.Argument($"missing persistent configuration for disk '{disk}'")).Clone() : null;
        foreach (var changed in new[] { live, next })
            if (changed is not null)
                changed.Limits = Merge(changed.Limits, @params);
        if (live is not null)
        {
            CheckResets(live.Limits, @params);
            if (live.IsEmpty)
                throw PlugErrors.Argument($"disk '{disk}' is empty: limits need a medium");
            guest.State.Run!.Monitor.Execute("block_set_io_throttle", DiskThrottle.Arguments(live), Deadline.After(CommandPatience));
            guest.EditLive(d => Limited(d, disk).Limits = live.Limits);
            host.SaveStatus(guest);
            RaiseTunables(guest, live, @params);
        }
        if (next is not null)
            EditNext(guest, d => Limited(d, disk).Limits = next.Limits);
    }

    /// <summary>Only limits, and the name of the group to which they belong.</summary>
    private static void CheckLimits(TypedParameter[] parameters)
    {
        var known = new List<(string, TypedParameterType)> { (Constants.DomainBlockIotuneGroupName, TypedParameterType.String) };
        foreach (var limit in DiskLimit.All)
            known.Add((limit.Name, TypedParameterType.Ullong));
        Parameters.Check(parameters, [.. known]);
    }

    private static Disk Limited(DomainDocument definition, string? disk)
        => DiskPaths.Find(definition, disk ?? "") ?? throw PlugErrors.Argument($"disk '{disk}' not found in domain");

    /// <summary>Total, read and write of something are set together: those that the caller does not name become 0, so that a total replaces its parts and the reverse.</summary>
    private static DiskLimits? Merge(DiskLimits? present, TypedParameter[] parameters)
    {
        var limits = present?.Clone() ?? new();
        foreach (var parameter in parameters)
            foreach (var limit in DiskLimit.All)
                if (Group(limit.Name) == Group(parameter.Name))
                    limit.Set(limits, 0);
        foreach (var parameter in parameters)
        {
            if (parameter.Name == Constants.DomainBlockIotuneGroupName)
            {
                limits.GroupName = parameter.Text;
                continue;
            }
            if (parameter.AsULong > DiskLimit.Largest)
                throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.ArgumentUnsupported, $"block I/O throttle limit value must be no more than {DiskLimit.Largest}");
            Array.Find(DiskLimit.All, l => l.Name == parameter.Name)!.Set(limits, parameter.AsULong);
        }
        DiskLimitRules.Check(limits, ErrorDomain.Qemu);
        DiskLimitRules.CheckBursts(limits, ErrorDomain.Qemu, zeroIsNone: true);
        return Array.TrueForAll(DiskLimit.All, l => l.Get(limits) == 0) ? null : limits;
    }

    /// <summary>A limit does not go while there is one for bursts above it.</summary>
    private static void CheckResets(DiskLimits? limits, TypedParameter[] parameters)
    {
        foreach (var given in parameters)
            if (given.Name != Constants.DomainBlockIotuneGroupName && given.AsULong == 0 && Array.Find(DiskLimit.All, l => l.Name == given.Name + "_max") is { } burst && limits is not null && burst.Get(limits) != 0)
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"cannot reset '{given.Name}' when '{burst.Name}' is set");
    }

    /// <summary>What of a name remains without the direction.</summary>
    private static string Group(string name)
    {
        foreach (var direction in new[] { "total_", "read_", "write_" })
            if (name.StartsWith(direction, StringComparison.Ordinal))
                return name[direction.Length..];
        return name;
    }

    /// <summary>Tells listeners what was set.</summary>
    private void RaiseTunables(Libvirt.Stateful.Guests.Guest<QemuRun> guest, Disk disk, TypedParameter[] parameters)
    {
        var told = new List<TypedParameter> { TypedParameter.String(Constants.DomainTunableBlkdevDisk, disk.Target?.Device ?? "") };
        foreach (var parameter in parameters)
            told.Add(parameter.Name == Constants.DomainBlockIotuneGroupName
                ? TypedParameter.String("blkdeviotune." + parameter.Name, parameter.Text ?? "") : TypedParameter.ULong("blkdeviotune." + parameter.Name, parameter.AsULong));
        host.Raise(guest, DomainEventID.Tunable, new DomainEventTunable([.. told]));
    }
}
