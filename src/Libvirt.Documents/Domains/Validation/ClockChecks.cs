namespace Libvirt.Documents.Domains;

/// <summary>What each timer can be told.</summary>
internal static class ClockChecks
{
    public static void Timers(DomainDocument domain)
    {
        foreach (var timer in domain.Clock.Timers)
        {
            if (timer.Track is not null && timer.Name is not (TimerName.Platform or TimerName.Rtc))
                throw Refused(timer, "track");
            if (timer.TickPolicy is not null && timer.Name is (TimerName.Tsc or TimerName.Kvmclock or TimerName.Hypervclock))
                throw Refused(timer, "tickpolicy");
            if (timer.Frequency > 0 && timer.Name != TimerName.Tsc)
                throw Refused(timer, "frequency");
            if (timer.Mode is not null && timer.Name != TimerName.Tsc)
                throw Refused(timer, "mode");
            if (timer.Catchup is { Threshold: > 0 } or { Slew: > 0 } or { Limit: > 0 } && timer.TickPolicy != TimerTickPolicy.Catchup)
                throw DomainValidation.Xml("setting of timer catchup policies is only supported with tickpolicy='catchup'").About(timer);
        }
    }

    private static LibvirtException Refused(ClockTimer timer, string what)
        => DomainValidation.Unsupported($"timer {TimerNameNames.Text(timer.Name)} doesn't support setting of timer {what}").About(timer);
}
