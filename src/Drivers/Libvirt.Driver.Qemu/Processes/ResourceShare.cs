using Libvirt.Host.Caches;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>What some virtual processors have of caches and memory bandwidth, and what is measured of them.</summary>
/// <param name="Id">"vcpus_0-1".</param>
/// <param name="Vcpus">The processors.</param>
internal sealed record ResourceShare(string Id, CpuSet Vcpus)
{
    /// <summary>Parts of caches that are theirs alone.</summary>
    public List<CacheRequest> Caches { get; } = [];

    /// <summary>Limits of bandwidth.</summary>
    public List<BandwidthRequest> Bandwidths { get; } = [];

    /// <summary>Processors whose use of caches is measured.</summary>
    public List<CpuSet> CacheMonitors { get; } = [];

    /// <summary>Processors whose bandwidth is measured.</summary>
    public List<CpuSet> BandwidthMonitors { get; } = [];

    /// <summary>Both kinds; one folder measures both.</summary>
    public IEnumerable<CpuSet> Monitors => [.. CacheMonitors, .. BandwidthMonitors.Where(b => !CacheMonitors.Exists(c => c.Equals(b)))];

    /// <summary>True when they have a group of their own; otherwise they are in the group of all.</summary>
    public bool IsAllocated => Caches.Count + Bandwidths.Count > 0;
}
