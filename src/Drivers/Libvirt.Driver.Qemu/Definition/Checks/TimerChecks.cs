namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Timers that only some guests have.</summary>
internal static class TimerChecks
{
    public static void Run(QemuGuest guest)
    {
        foreach (var timer in guest.Domain.Clock.Timers)
        {
            if (timer.Name == TimerName.Platform)
                throw QemuErrors.Unsupported($"unsupported timer type (name) '{TimerNameNames.Text(timer.Name)}'");
            bool possible = timer.Name switch
            {
                TimerName.Tsc or TimerName.Kvmclock or TimerName.Hypervclock => guest.IsX86 || timer.Present != true,
                TimerName.Armvtimer => guest.IsArmVirt && guest.Domain.Type == DomainType.Kvm,
                _ => true,
            };
            if (!possible)
                throw QemuErrors.Unsupported($"Configuring the '{TimerNameNames.Text(timer.Name)}' timer is not supported for virtType={DomainTypeNames.Text(guest.Domain.Type)} arch={guest.Architecture} machine={guest.Machine} guests");
        }
    }
}
