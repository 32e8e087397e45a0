namespace Libvirt.Driver.Qemu.Guests.Events;

/// <summary>The processors stop, continue, are reset; the guest switches itself off.</summary>
internal static class RunEvents
{
    /// <summary>STOP: whoever asked for it said why.</summary>
    public static void Stop(EventContext context)
    {
        var reason = context.Run.PausedReason;
        context.Run.PausedReason = DomainPausedReason.Unknown;
        bool paused = context.Update(state => state.State == DomainState.Running ? state with { State = DomainState.Paused, Reason = (int)reason } : state);
        if (paused && !context.Run.IsRebooting && reason is not (DomainPausedReason.Save or DomainPausedReason.Dump))
            context.Raise(DomainEventType.Suspended, Detail(reason));
    }

    /// <summary>RESUME.</summary>
    public static void Resume(EventContext context)
    {
        var reason = context.Run.RunningReason;
        context.Run.RunningReason = DomainRunningReason.Unpaused;
        bool isStart = false;
        bool runs = context.Update(state =>
        {
            if (state.State == DomainState.Running)
                return state;
            isStart = state is { State: DomainState.Paused, Reason: (int)DomainPausedReason.StartingUp };
            return state with { State = DomainState.Running, Reason = (int)reason };
        });
        if (runs && !isStart && !context.Run.IsRebooting)
            context.Raise(DomainEventType.Resumed, DomainEventResumedDetailType.Unpaused);
        context.Run.IsRebooting = false;
    }

    /// <summary>SHUTDOWN: the process stays (<c>-no-shutdown</c>) until the driver ends it, or starts the guest again in it.</summary>
    public static void Shutdown(EventContext context)
    {
        if (context.Run.IsBeingEnded)
            return;
        bool first = context.Update(state => state.State == DomainState.Shutdown ? state : state with { State = DomainState.Shutdown, Reason = (int)DomainShutdownReason.Unknown });
        if (!first)
            return;
        if (context.Run.IsRebooting)
        {
            context.Host.Work.Reboot(context.Guest, context.Run);
            return;
        }
        var detail = context.Truth("guest") switch
        {
            true => DomainEventShutdownDetailType.Guest,
            false => DomainEventShutdownDetailType.Host,
            null => DomainEventShutdownDetailType.Finished,
        };
        context.Raise(DomainEventType.Shutdown, detail);
        context.Host.Work.End(context.Guest, context.Run, DomainShutoffReason.Shutdown);
    }

    /// <summary>RESET: the guest reboots itself, or was told to.</summary>
    public static void Reset(EventContext context)
    {
        var live = context.Guest.State.Live;
        context.Raise(DomainEventID.Reboot, new DomainEventGeneric());
        if (live?.OnReboot is LifecycleAction.Destroy or LifecycleAction.Preserve)
            context.Host.Work.End(context.Guest, context.Run, DomainShutoffReason.Shutdown);
    }

    /// <summary>MIGRATION: whoever waits for the end hears it.</summary>
    public static void Migration(EventContext context)
    {
        if (context.Text("status") is { } status)
            context.Run.Migration?.Tell(status);
    }

    private static DomainEventSuspendedDetailType Detail(DomainPausedReason reason) => reason switch
    {
        DomainPausedReason.Migration => DomainEventSuspendedDetailType.Migrated,
        DomainPausedReason.Ioerror => DomainEventSuspendedDetailType.Ioerror,
        DomainPausedReason.Watchdog => DomainEventSuspendedDetailType.Watchdog,
        DomainPausedReason.FromSnapshot => DomainEventSuspendedDetailType.FromSnapshot,
        DomainPausedReason.Postcopy => DomainEventSuspendedDetailType.Postcopy,
        DomainPausedReason.PostcopyFailed => DomainEventSuspendedDetailType.PostcopyFailed,
        DomainPausedReason.ApiError => DomainEventSuspendedDetailType.ApiError,
        _ => DomainEventSuspendedDetailType.Paused,
    };
}
