namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>A number among the statistics of each device, processor ... of a kind.</summary>
/// <param name="Suffix">What of its name comes behind the device's.</param>
/// <param name="Value">The number; null when there is none.</param>
internal sealed record StatisticField<T>(string Suffix, Func<T, ulong?> Value);
