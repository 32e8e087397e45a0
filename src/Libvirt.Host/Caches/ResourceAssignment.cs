using System.Numerics;

namespace Libvirt.Host.Caches;

/// <summary>Finds room for what a guest asks of caches and memory bandwidth.</summary>
/// <remarks>All errors are VIR_ERR_CONFIG_UNSUPPORTED of the domain VIR_FROM_RESCTRL.</remarks>
public sealed class ResourceAssignment
{
    private readonly ResourceControls _controls;
    private readonly ResourceAllocation _usual;
    private readonly ResourceAllocation _unused;
    private readonly IReadOnlyDictionary<uint, ulong> _sizes;

    /// <summary>Starts from what the host has.</summary>
    /// <param name="controls">What can be divided.</param>
    /// <param name="usual">What the default group has.</param>
    /// <param name="unused">What no group has; what is assigned is taken away from it.</param>
    /// <param name="sizes">Bytes of a cache by its level.</param>
    public ResourceAssignment(ResourceControls controls, ResourceAllocation usual, ResourceAllocation unused, IReadOnlyDictionary<uint, ulong> sizes)
        => (_controls, _usual, _unused, _sizes) = (controls, usual, unused, sizes);

    /// <summary>The schemata of a group: what is asked for, and for all else what the default group has.</summary>
    /// <exception cref="LibvirtException">the host cannot do this, or has not enough room</exception>
    public ResourceAllocation Assign(ReadOnlySpan<CacheRequest> caches, ReadOnlySpan<BandwidthRequest> bandwidths)
    {
        var group = new ResourceAllocation();
        foreach (var control in _controls.Caches)
            foreach (var (cache, mask) in _usual.Masks(control.Level, control.Scope))
                group.SetMask(control.Level, control.Scope, cache, mask);
        foreach (var (node, limit) in _usual.Bandwidths)
            group.SetBandwidth(node, limit);
        foreach (var request in bandwidths)
            group.SetBandwidth(request.Node, Checked(request));
        foreach (var request in caches)
        {
            ulong mask = FindRoom(request);
            group.SetMask(request.Level, request.Scope, request.Cache, mask);
            _unused.SetMask(request.Level, request.Scope, request.Cache, _unused.Masks(request.Level, request.Scope)[request.Cache] & ~mask);
        }
        return group;
    }

    /// <summary>Finds room in a cache: the smallest run of unused bits that is large enough, from its low end.</summary>
    private ulong FindRoom(CacheRequest request)
    {
        var control = Control(request);
        if (!_unused.Masks(request.Level, request.Scope).TryGetValue(request.Cache, out ulong free))
            throw Unsupported($"Cache with id {request.Cache} does not exists for level {request.Level}");
        ulong size = _sizes.TryGetValue(request.Level, out ulong known) ? known
            : throw Unsupported($"Cache level {request.Level} does not support tuning");
        ulong granularity = control.Granularity(size), minimum = granularity * control.MinimumBits;
        if (request.Size == size)
            throw Unsupported($"Cache allocation for the whole cache is not possible, specify size smaller than {size}");
        if (request.Size == 0 || request.Size % granularity != 0)
            throw Unsupported($"Cache allocation of size {request.Size} is not divisible by granularity {granularity}");
        if (request.Size < minimum)
            throw Unsupported($"Cache allocation of size {request.Size} is smaller than the minimum allowed allocation {minimum}");
        ulong bits = request.Size / granularity;
        int start = SmallestRun(free, bits);
        return start >= 0 ? ((1UL << (int)bits) - 1) << start : throw Unsupported($"Not enough room for allocation of {request.Size} bytes for level {request.Level} "
            + $"cache {request.Cache} scope type '{request.Scope.ToText()}'");
    }

    private CacheControl Control(CacheRequest request)
    {
        bool level = false;
        foreach (var control in _controls.Caches)
        {
            if (control.Level == request.Level && control.Scope == request.Scope)
                return control;
            level |= control.Level == request.Level;
        }
        throw Unsupported($"Cache level {request.Level} does not support tuning" + (level ? $" for scope type '{request.Scope.ToText()}'" : ""));
    }

    private static int SmallestRun(ulong free, ulong bits)
    {
        int best = -1, bestLength = int.MaxValue;
        for (int start = 0; start < 64 && free >> start != 0;)
        {
            start += BitOperations.TrailingZeroCount(free >> start);
            int length = BitOperations.TrailingZeroCount(~(free >> start));
            if ((ulong)length >= bits && length < bestLength)
                (best, bestLength) = (start, length);
            start += length;
        }
        return best;
    }

    private uint Checked(BandwidthRequest request)
    {
        if (_controls.Bandwidth is not { } control)
            throw Unsupported("RDT Memory Bandwidth allocation unsupported");
        if (control.Granularity > 0 && request.Percent % control.Granularity != 0)
            throw Unsupported($"Memory Bandwidth allocation of size {request.Percent} is not divisible by granularity {control.Granularity}");
        if (request.Percent < control.Minimum)
            throw Unsupported($"Memory Bandwidth allocation of size {request.Percent} is smaller than the minimum allowed allocation {control.Minimum}");
        if (!_usual.Bandwidths.ContainsKey(request.Node))
            throw Unsupported($"bandwidth controller id {request.Node} does not exist, max controller id {_usual.Bandwidths.Keys.DefaultIfEmpty().Max()}");
        return request.Percent;
    }

    private static LibvirtException Unsupported(string detail) => LibvirtException.ConfigUnsupported(ErrorDomain.Resctrl, detail);
}
