using System.Runtime.InteropServices;
using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Host;
using Libvirt.Host.Caches;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>
/// A guest's shares of caches and memory bandwidth, and what measures their use: groups of resctrl with the threads of some virtual processors. Which there are follows
/// from the live definition, so that a restarted daemon measures and removes them, too.
/// </summary>
/// <param name="live">The live definition.</param>
/// <param name="machine">The guest's name on this host, "qemu-3-name".</param>
/// <param name="folders">Where the kernel's files are.</param>
internal sealed class GuestResourceGroups(DomainDocument live, string machine, KernelFolders folders)
{
    /// <summary>True when a definition has any of it.</summary>
    public static bool AreWanted(DomainDocument definition) => definition.CpuTuning is { } tuning && tuning.CacheTunings.Count + tuning.MemoryTunings.Count > 0;

    /// <summary>Makes the groups and puts the threads into them.</summary>
    /// <param name="threads">Threads of virtual processors.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: the host cannot do it or has no room; VIR_ERR_SYSTEM_ERROR: the kernel refuses</exception>
    public void Make(IReadOnlyList<QemuVcpuThread> threads)
    {
        var groups = new ResourceGroups(folders);
        _ = groups.Usual(); // says it when the host has none
        foreach (var share in Shares())
        {
            var path = folders.ResourceControl;
            if (share.IsAllocated)
            {
                path = PathOf(share);
                Allocate(groups, share);
                Fill(path, share.Vcpus, threads);
            }
            foreach (var vcpus in share.Monitors)
                if (MonitorPath(share, vcpus) is var monitor && monitor != path)
                {
                    groups.CreateMonitor(monitor);
                    Fill(monitor, vcpus, threads);
                }
        }
    }

    /// <summary>Puts the thread of a virtual processor that was plugged in into its groups.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Add(IReadOnlyList<QemuVcpuThread> threads)
    {
        foreach (var share in Shares())
        {
            if (share.IsAllocated)
                Fill(PathOf(share), share.Vcpus, threads);
            foreach (var vcpus in share.Monitors)
                Fill(MonitorPath(share, vcpus), vcpus, threads);
        }
    }

    /// <summary>Removes all groups.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: one of them stays; the others were tried</exception>
    public void Remove()
    {
        LibvirtException? failure = null;
        foreach (var share in Shares())
        {
            foreach (var vcpus in share.Monitors)
                if (MonitorPath(share, vcpus) is var monitor && monitor != PathOf(share))
                    Remove(monitor, ref failure);
            if (share.IsAllocated)
                Remove(PathOf(share), ref failure);
        }
        if (failure is not null)
            throw failure;
    }

    /// <summary>What is measured of caches, by name ("vcpus_0-1") and processors.</summary>
    public IEnumerable<(string Name, CpuSet Vcpus, List<MonitorReading> Readings)> ReadCaches() => Read(s => s.CacheMonitors, "llc_occupancy");

    /// <summary>What is measured of memory bandwidth.</summary>
    public IEnumerable<(string Name, CpuSet Vcpus, List<MonitorReading> Readings)> ReadBandwidths() => Read(s => s.BandwidthMonitors, "mbm_local_bytes", "mbm_total_bytes");

    private IEnumerable<(string, CpuSet, List<MonitorReading>)> Read(Func<ResourceShare, IEnumerable<CpuSet>> monitors, params string[] features)
    {
        foreach (var share in Shares())
            foreach (var vcpus in monitors(share))
                yield return (Name(vcpus), vcpus, MonitorReading.Read(MonitorPath(share, vcpus), features));
    }

    /// <summary>Shares of caches and of memory for the same processors are one group.</summary>
    private List<ResourceShare> Shares()
    {
        var shares = new List<ResourceShare>();
        ResourceShare Of(string? id, CpuSet vcpus)
        {
            if (shares.Find(s => s.Vcpus.Equals(vcpus)) is { } there)
                return there;
            shares.Add(new(id ?? Name(vcpus), vcpus));
            return shares[^1];
        }
        foreach (var tuning in live.CpuTuning?.CacheTunings ?? [])
        {
            var share = Of(tuning.Id, tuning.Vcpus);
            foreach (var cache in tuning.Caches)
                share.Caches.Add(new(cache.Level, cache.Type switch { CacheKind.Code => CacheScope.Code, CacheKind.Data => CacheScope.Data, _ => CacheScope.Both }, cache.Id, cache.Size));
            foreach (var monitor in tuning.Monitors)
                share.CacheMonitors.Add(monitor.Vcpus);
        }
        foreach (var tuning in live.CpuTuning?.MemoryTunings ?? [])
        {
            var share = Of(tuning.Id, tuning.Vcpus);
            foreach (var node in tuning.Nodes)
                share.Bandwidths.Add(new(node.Id, node.Bandwidth));
            foreach (var monitor in tuning.Monitors)
                share.BandwidthMonitors.Add(monitor.Vcpus);
        }
        return shares;
    }

    private void Allocate(ResourceGroups groups, ResourceShare share)
    {
        // From looking what is free until it is taken nobody else may take it; native's daemons hold the same lock.
        using (groups.Lock())
        {
            var sizes = new Dictionary<uint, ulong>();
            foreach (var bank in new CacheReader(folders, groups.Controls).Banks())
                sizes[bank.Level] = bank.Size * SizeText.Scale(bank.Unit!);
            var assignment = new ResourceAssignment(groups.Controls, groups.Usual(), groups.Unused(), sizes);
            groups.Create($"{machine}-{share.Id}", assignment.Assign(CollectionsMarshal.AsSpan(share.Caches), CollectionsMarshal.AsSpan(share.Bandwidths)));
        }
    }

    private static void Fill(string path, CpuSet vcpus, IReadOnlyList<QemuVcpuThread> threads)
    {
        foreach (var thread in threads)
            if (vcpus.Contains((int)(thread.Id ?? 0)) && thread.ThreadId > 0)
                ResourceGroups.Add(path, thread.ThreadId);
    }

    private static void Remove(string path, ref LibvirtException? failure)
    {
        if (ResourceGroups.Remove(path) is not 0 and var errno)
            failure ??= LibvirtException.System(ErrorDomain.Resctrl, errno, $"Cannot remove resctrl directory '{path}'");
    }

    private static string Name(CpuSet vcpus) => "vcpus_" + vcpus;

    private string PathOf(ResourceShare share) => $"{folders.ResourceControl}/{machine}-{share.Id}";

    /// <summary>What measures all of a share's processors is the share's group itself.</summary>
    private string MonitorPath(ResourceShare share, CpuSet vcpus)
        => share.IsAllocated && vcpus.Equals(share.Vcpus) ? PathOf(share)
            : $"{(share.IsAllocated ? PathOf(share) : folders.ResourceControl)}/mon_groups/{machine}-{Name(vcpus)}";
}
