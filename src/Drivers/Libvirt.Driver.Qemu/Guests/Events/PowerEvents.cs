namespace Libvirt.Driver.Qemu.Guests.Events;

/// <summary>The guest sleeps and wakes up.</summary>
internal static class PowerEvents
{
    /// <summary>SUSPEND: to memory.</summary>
    public static void Suspend(EventContext context)
    {
        if (context.Update(state => state.State == DomainState.Running ? state with { State = DomainState.Pmsuspended, Reason = 0 } : state))
            context.Raise(DomainEventType.Pmsuspended, DomainEventPMSuspendedDetailType.Memory);
        context.Raise(DomainEventID.Pmsuspend, new DomainEventPMSuspend(0));
    }

    /// <summary>SUSPEND_DISK: the process ends afterwards.</summary>
    public static void SuspendDisk(EventContext context)
    {
        if (context.Update(state => state.State == DomainState.Running ? state with { State = DomainState.Pmsuspended, Reason = 0 } : state))
            context.Raise(DomainEventType.Pmsuspended, DomainEventPMSuspendedDetailType.Disk);
        context.Raise(DomainEventID.PmsuspendDisk, new DomainEventPMSuspendDisk(0));
    }

    /// <summary>WAKEUP.</summary>
    public static void WakeUp(EventContext context)
    {
        if (context.Update(state => state.State == DomainState.Pmsuspended ? state with { State = DomainState.Running, Reason = (int)DomainRunningReason.Wakeup } : state))
            context.Raise(DomainEventType.Started, DomainEventStartedDetailType.Wakeup);
        context.Raise(DomainEventID.Pmwakeup, new DomainEventPMWakeup(0));
    }
}
