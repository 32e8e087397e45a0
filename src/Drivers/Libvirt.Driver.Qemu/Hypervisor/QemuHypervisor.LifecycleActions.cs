namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override void DomainSetLifecycleAction(Domain domain, uint type, uint action, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainSetLifecycleAction");
        var wanted = LifecycleActions.Of(action) ?? throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"invalid lifecycle action '{action}'");
        if (type > (uint)DomainLifecycle.Crash)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"invalid lifecycle type '{type}'");
        var what = (DomainLifecycle)type;
        if (what != DomainLifecycle.Crash && wanted is LifecycleAction.CoredumpDestroy or LifecycleAction.CoredumpRestart)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain,
                $"Lifecycle event '{(what == DomainLifecycle.Poweroff ? "poweroff" : "reboot")}' doesn't support '{LifecycleActionNames.Text(wanted)}' action");
        using var job = Write(domain, "DomainSetLifecycleAction", out var guest);
        var impact = Impact.Of(guest.State, flags);
        if (impact.Live)
            CheckActions(guest.State.Live!, what, wanted);
        if (impact.Config)
            CheckActions(guest.State.Next, what, wanted);
        Edit(guest, impact, d => LifecycleActions.Set(d, what, wanted));
    }

    /// <summary>What the driver can keep: a guest that comes back from a shutdown but not from a reboot is none.</summary>
    private static void CheckActions(DomainDocument definition, DomainLifecycle what, LifecycleAction wanted)
    {
        if (wanted == LifecycleAction.RenameRestart)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "qemu driver doesn't support the 'rename-restart' action for 'on_reboot'/'on_poweroff'/'on_crash'");
        var poweroff = what == DomainLifecycle.Poweroff ? wanted : definition.OnPoweroff;
        var reboot = what == DomainLifecycle.Reboot ? wanted : definition.OnReboot;
        if (poweroff == LifecycleAction.Restart && reboot == LifecycleAction.Destroy)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "qemu driver doesn't support 'onReboot' set to 'destroy and 'onPoweroff' set to 'reboot'");
    }
}
