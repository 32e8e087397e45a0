namespace Libvirt.Driver.Qemu.Guests.Events;

/// <summary>The guest gives memory back, or takes it.</summary>
internal static class MemoryEvents
{
    /// <summary>BALLOON_CHANGE.</summary>
    public static void Balloon(EventContext context)
    {
        if (context.Number("actual") is not { } bytes)
            return;
        ulong kib = bytes / 1024;
        context.Update(state =>
        {
            if (state.Live!.CurrentMemory == kib)
                return state;
            var copy = state.Live.Clone();
            copy.CurrentMemory = kib;
            return state with { Live = copy };
        });
        context.Raise(DomainEventID.BalloonChange, new DomainEventBalloonChange(kib));
    }
}
