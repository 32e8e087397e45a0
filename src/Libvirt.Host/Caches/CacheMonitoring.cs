namespace Libvirt.Host.Caches;

/// <summary>What can be measured: info/L3_MON of resctrl.</summary>
/// <param name="Level">Level of the caches.</param>
/// <param name="MaximumMonitors">How many groups can be measured at a time.</param>
/// <param name="ReuseThreshold">Bytes in the cache below which a monitor can be used again.</param>
/// <param name="Features">Names; "llc_" is about caches, "mbm_" about memory bandwidth.</param>
public sealed record CacheMonitoring(uint Level, uint MaximumMonitors, uint ReuseThreshold, IReadOnlyList<string> Features);
