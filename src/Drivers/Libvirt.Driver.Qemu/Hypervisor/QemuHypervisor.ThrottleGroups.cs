using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;

namespace Libvirt.Driver.Qemu.Hypervisor;

/// <summary>Limits that several disks share by their filters.</summary>
public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override void DomainSetThrottleGroup(Domain dom, string group, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainSetThrottleGroup");
        CheckLimits(@params);
        using var job = Write(dom, "DomainSetThrottleGroup", out var guest);
        var impact = Impact.Of(guest.State, flags);
        // Both are made before anything changes: what makes no sense for one changes none.
        var live = impact.Live ? Merged(guest.State.Live!, group, @params) : null;
        var next = impact.Config ? Merged(guest.State.Next, group, @params) : null;
        if (live is not null)
        {
            var monitor = guest.State.Run!.Monitor;
            if (guest.State.Live!.ThrottleGroups.Exists(g => g.Name == group))
                monitor.SetProperty("/objects/" + ThrottleProperties.Alias(group), "limits", ThrottleProperties.Limits(live.Limits), Deadline.After(CommandPatience));
            else
                monitor.AddObject(ThrottleProperties.Group(live), Deadline.After(CommandPatience));
            guest.EditLive(d => Replace(d, live));
            host.SaveStatus(guest);
        }
        if (next is not null)
            EditNext(guest, d => Replace(d, next));
    }

    /// <inheritdoc/>
    public override void DomainDelThrottleGroup(Domain dom, string group, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainDelThrottleGroup");
        using var job = Write(dom, "DomainDelThrottleGroup", out var guest);
        var impact = Impact.Of(guest.State, flags);
        if (impact.Live)
            MustBeUnused(guest.State.Live!, group);
        if (impact.Config)
            MustBeUnused(guest.State.Next, group);
        if (impact.Live)
            _ = guest.State.Run!.Monitor.Execute("object-del", new Json.JsonObject().Add("id", ThrottleProperties.Alias(group)), Deadline.After(CommandPatience));
        Edit(guest, impact, d => d.ThrottleGroups.RemoveAll(g => g.Name == group));
    }

    private static ThrottleGroup Merged(DomainDocument definition, string name, TypedParameter[] parameters)
    {
        var limits = Merge(definition.ThrottleGroups.Find(g => g.Name == name)?.Limits, parameters) ?? new();
        limits.GroupName = null; // the group has its name beside them
        return new() { Name = name, Limits = limits };
    }

    private static void Replace(DomainDocument definition, ThrottleGroup group)
    {
        int index = definition.ThrottleGroups.FindIndex(g => g.Name == group.Name);
        if (index >= 0)
            definition.ThrottleGroups[index] = group;
        else
            definition.ThrottleGroups.Add(group);
    }

    private static void MustBeUnused(DomainDocument definition, string group)
    {
        foreach (var disk in definition.Devices.Disks)
            if (disk.ThrottleFilters.Exists(f => f.Group == group))
                throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"throttle group '{group}' is still being used by disk {disk.Target?.Device}");
    }
}
