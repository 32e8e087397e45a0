using System.Globalization;

namespace Libvirt.Driver.Qemu.Guests.Events;

/// <summary>The guest sets its clock.</summary>
internal static class ClockEvents
{
    /// <summary>RTC_CHANGE: with a variable offset, the next start begins with it.</summary>
    public static void Changed(EventContext context)
    {
        if (context.Event.Data?.GetNumber("offset")?.AsLong is not { } offset)
            return;
        if (context.Guest.State.Live is { Clock.Offset: ClockOffset.Variable } live)
        {
            // QEMU tells the offset from the time at the start; the definition's own adjustment at that time comes on top.
            offset += context.Run.StartAdjustment;
            var text = offset.ToString(CultureInfo.InvariantCulture);
            context.Update(state =>
            {
                var copy = state.Live!.Clone();
                copy.Clock.Adjustment = text;
                return state with { Live = copy };
            });
            context.Host.Work.SaveClock(context.Guest, text);
        }
        context.Raise(DomainEventID.RtcChange, new DomainEventRTCChange(offset));
    }
}
