using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <summary>How long a command of the monitor may take before its call gives up.</summary>
    private static readonly TimeSpan CommandPatience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public override void DomainSuspend(Domain domain)
    {
        using var job = WriteActive(domain, "DomainSuspend", out var guest, JobKind.Suspend);
        var state = guest.State;
        if (state.State == DomainState.Pmsuspended)
            throw Invalid("domain is pmsuspended");
        if (state.State == DomainState.Paused)
            return;
        var run = state.Run!;
        run.PausedReason = DomainPausedReason.User;
        GuestProcessors.Stop(guest, run, Deadline.After(CommandPatience));
        host.SaveStatus(guest);
    }

    /// <inheritdoc/>
    public override void DomainResume(Domain domain)
    {
        using var job = WriteActive(domain, "DomainResume", out var guest, JobKind.Modify);
        var state = guest.State;
        if (state.State == DomainState.Pmsuspended)
            throw Invalid("domain is pmsuspended");
        if (state.State == DomainState.Running)
            throw Invalid("domain is already running");
        if (state is { State: DomainState.Crashed, Reason: (int)DomainCrashedReason.Panicked })
            throw Invalid("domain is not resumable: it crashed"); // its kernel has given up
        state.Run!.RunningReason = DomainRunningReason.Unpaused;
        GuestProcessors.Continue(guest, state.Run, Deadline.After(CommandPatience));
        host.SaveStatus(guest);
    }

    /// <inheritdoc/>
    public override void DomainShutdown(Domain domain) => DomainShutdownFlags(domain, 0);

    /// <inheritdoc/>
    public override void DomainShutdownFlags(Domain domain, uint flags)
    {
        CallFlags.Check(flags, (uint)(DomainShutdownFlagValues.AcpiPowerBtn | DomainShutdownFlagValues.GuestAgent), ErrorDomain.Qemu, "qemuDomainShutdownFlags");
        if (flags.Has(DomainShutdownFlagValues.GuestAgent) && !flags.Has(DomainShutdownFlagValues.AcpiPowerBtn))
            throw LibvirtException.NoSupport(ErrorDomain.Qemu, "virDomainShutdownFlags by the guest agent");
        PowerButton(domain, "DomainShutdownFlags", isReboot: false);
    }

    /// <inheritdoc/>
    public override void DomainReboot(Domain domain, uint flags)
    {
        CallFlags.Check(flags, (uint)(DomainRebootFlagValues.AcpiPowerBtn | DomainRebootFlagValues.GuestAgent), ErrorDomain.Qemu, "qemuDomainReboot");
        if (flags.Has(DomainRebootFlagValues.GuestAgent) && !flags.Has(DomainRebootFlagValues.AcpiPowerBtn))
            throw LibvirtException.NoSupport(ErrorDomain.Qemu, "virDomainReboot by the guest agent");
        PowerButton(domain, "DomainReboot", isReboot: true);
    }

    /// <inheritdoc/>
    public override void DomainReset(Domain domain, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainReset");
        using var job = WriteActive(domain, "DomainReset", out var guest);
        var run = guest.State.Run!;
        run.Monitor.Execute("system_reset", null, Deadline.After(CommandPatience));
        run.IsRebooting = false;
        guest.Update(state => state.State == DomainState.Crashed ? state with { State = DomainState.Paused, Reason = (int)DomainPausedReason.Crashed } : state);
    }

    /// <inheritdoc/>
    public override void DomainInjectNMI(Domain domain, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainInjectNMI");
        using var job = WriteActive(domain, "DomainInjectNMI", out var guest);
        guest.State.Run!.Monitor.Execute("inject-nmi", null, Deadline.After(CommandPatience));
    }

    /// <inheritdoc/>
    public override void DomainDestroy(Domain domain) => DomainDestroyFlags(domain, 0);

    /// <inheritdoc/>
    public override void DomainDestroyFlags(Domain domain, uint flags)
    {
        CallFlags.Check(flags, (uint)(DomainDestroyFlagsValues.Graceful | DomainDestroyFlagsValues.RemoveLogs), ErrorDomain.Qemu, "qemuDomainDestroyFlags");
        var guest = Find(domain);
        if (guest.State.Run is not { } run)
            throw NotRunning();
        new GuestStop(host, guest).Now(run, DomainShutoffReason.Destroyed, DomainEventStoppedDetailType.Destroyed, flags.Has(DomainDestroyFlagsValues.Graceful));
        if (flags.Has(DomainDestroyFlagsValues.RemoveLogs))
            Libvirt.Host.Files.PrivateFolder.RemoveFile($"{host.Paths.Logs}/{guest.Name}.log");
        domain.Id = -1;
    }

    /// <summary>Presses the power button; whether the guest comes back is decided when it is off.</summary>
    private void PowerButton(Domain domain, string api, bool isReboot)
    {
        using var job = WriteActive(domain, api, out var guest);
        if (guest.State.State is not (DomainState.Running or DomainState.Paused))
            throw NotRunning();
        var run = guest.State.Run!;
        run.IsRebooting = isReboot || guest.State.Live!.OnPoweroff is LifecycleAction.Restart or LifecycleAction.RenameRestart;
        run.Monitor.Execute("system_powerdown", null, Deadline.After(CommandPatience));
        host.SaveStatus(guest);
    }
}
