namespace Libvirt.Host.Caches;

/// <summary>How memory bandwidth can be limited: info/MB of resctrl. Percent.</summary>
/// <param name="Granularity">Step of limits.</param>
/// <param name="Minimum">Lowest limit.</param>
/// <param name="MaximumAllocations">How many groups there can be.</param>
public sealed record BandwidthControl(uint Granularity, uint Minimum, uint MaximumAllocations);
