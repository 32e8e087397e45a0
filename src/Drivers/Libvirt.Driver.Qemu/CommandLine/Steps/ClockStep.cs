using System.Globalization;
using System.Text;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>The clock of the guest and how lost ticks are made up for.</summary>
internal static class ClockStep
{
    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        var clock = builder.Domain.Clock;
        if (clock is { Offset: ClockOffset.Timezone, TimeZone: { } zone })
            builder.Command.Environment.Add(new("TZ", zone));
        builder.Add("-rtc", Clock(builder, clock));
        foreach (var timer in clock.Timers)
            switch (timer)
            {
                case { Name: TimerName.Pit, TickPolicy: TimerTickPolicy.Delay } when builder.Guest.IsX86:
                    builder.Add("-global", "kvm-pit.lost_tick_policy=delay");
                    break;
                case { Name: TimerName.Pit, TickPolicy: TimerTickPolicy.Discard } when builder.Guest.IsX86:
                    builder.Add("-global", "kvm-pit.lost_tick_policy=discard");
                    break;
                case { Name: TimerName.Hpet, Present: false } when !builder.Has("machine-hpet") && builder.Guest.IsX86:
                    builder.Add("-no-hpet");
                    break;
            }
    }

    private static string Clock(LaunchBuilder builder, DomainClock clock)
    {
        var text = new StringBuilder("base=").Append(Base(builder, clock));
        foreach (var timer in clock.Timers)
            if (timer.Name == TimerName.Rtc)
            {
                text.Append(timer.Track switch { TimerTrack.Guest => ",clock=vm", TimerTrack.Realtime => ",clock=rt", _ => "" });
                if (timer.TickPolicy == TimerTickPolicy.Catchup)
                    text.Append(",driftfix=slew");
                break;
            }
        return text.ToString();
    }

    private static string Base(LaunchBuilder builder, DomainClock clock)
    {
        switch (clock.Offset)
        {
            case ClockOffset.Utc:
                return "utc";
            case ClockOffset.Localtime or ClockOffset.Timezone:
                return "localtime";
            case ClockOffset.Absolute:
                return Time(DateTimeOffset.FromUnixTimeSeconds((long)(clock.Start ?? 0)));
            default:
                var now = builder.Settings.Now();
                long shift = long.TryParse(clock.Adjustment, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds) ? seconds : 0;
                if (clock.Basis == ClockBasis.Localtime)
                    now = now.ToOffset(builder.Settings.LocalZone.GetUtcOffset(now));
                return Time(now.AddSeconds(shift));
        }
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
