namespace Libvirt.Driver.Qemu.Guests.Events;

/// <summary>The guest's kernel gave up, its watchdog barked, its memory failed.</summary>
internal static class CrashEvents
{
    /// <summary>GUEST_PANICKED: <c>on_crash</c> says what becomes of it.</summary>
    public static void Panicked(EventContext context)
    {
        var action = context.Guest.State.Live?.OnCrash ?? LifecycleAction.Destroy;
        if (action == LifecycleAction.Preserve)
            context.Update(state => state with { State = DomainState.Crashed, Reason = (int)DomainCrashedReason.Panicked });
        context.Raise(DomainEventType.Crashed, DomainEventCrashedDetailType.Panicked);
        context.Host.Work.Crashed(context.Guest, context.Run, action);
    }

    /// <summary>GUEST_CRASHLOADED: the guest's kernel handles its crash itself.</summary>
    public static void CrashLoaded(EventContext context) => context.Raise(DomainEventType.Crashed, DomainEventCrashedDetailType.Crashloaded);

    /// <summary>WATCHDOG.</summary>
    public static void Watchdog(EventContext context)
    {
        var action = context.Text("action") switch
        {
            "reset" => DomainEventWatchdogAction.Reset,
            "shutdown" => DomainEventWatchdogAction.Shutdown,
            "poweroff" => DomainEventWatchdogAction.Poweroff,
            "pause" => DomainEventWatchdogAction.Pause,
            "debug" => DomainEventWatchdogAction.Debug,
            "inject-nmi" => DomainEventWatchdogAction.Injectnmi,
            _ => DomainEventWatchdogAction.None,
        };
        context.Raise(DomainEventID.Watchdog, new DomainEventWatchdog((int)action));
        if (action == DomainEventWatchdogAction.Pause)
            Pause(context, DomainPausedReason.Watchdog, DomainEventSuspendedDetailType.Watchdog);
        // QEMU only pauses it for us.
        if (action == DomainEventWatchdogAction.Pause && context.Guest.State.Live?.Devices.Watchdogs is [{ Action: WatchdogAction.Dump }, ..])
            context.Host.Work.DumpAndContinue(context.Guest, context.Run);
    }

    /// <summary>MEMORY_FAILURE: the host's memory has an error.</summary>
    public static void MemoryFailure(EventContext context)
    {
        var recipient = context.Text("recipient") == "guest" ? DomainMemoryFailureRecipientType.Guest : DomainMemoryFailureRecipientType.Hypervisor;
        var action = context.Text("action") switch
        {
            "inject" => DomainMemoryFailureActionType.Inject,
            "fatal" => DomainMemoryFailureActionType.Fatal,
            "reset" => DomainMemoryFailureActionType.Reset,
            _ => DomainMemoryFailureActionType.Ignore,
        };
        var flags = context.Part("flags");
        uint told = (flags?.GetBoolean("action-required") == true ? (uint)DomainMemoryFailureFlags.ActionRequired : 0)
            | (flags?.GetBoolean("recursive") == true ? (uint)DomainMemoryFailureFlags.Recursive : 0);
        context.Raise(DomainEventID.MemoryFailure, new DomainEventMemoryFailure((int)recipient, (int)action, told));
    }

    /// <summary>The guest is paused for a reason that QEMU tells before its STOP.</summary>
    internal static void Pause(EventContext context, DomainPausedReason reason, DomainEventSuspendedDetailType detail)
    {
        if (context.Update(state => state.State == DomainState.Running ? state with { State = DomainState.Paused, Reason = (int)reason } : state))
            context.Raise(DomainEventType.Suspended, detail);
    }
}
