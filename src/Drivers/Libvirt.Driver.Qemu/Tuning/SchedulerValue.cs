namespace Libvirt.Driver.Qemu.Tuning;

/// <summary>What a parameter of the scheduler is about.</summary>
internal enum SchedulerValue
{
    /// <summary>The share against other groups.</summary>
    Shares,

    /// <summary>Microseconds of a period.</summary>
    Period,

    /// <summary>Microseconds that may be used in a period; negative for no limit.</summary>
    Quota,
}
