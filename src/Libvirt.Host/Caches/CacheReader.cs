using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Host.Caches;

/// <summary>Caches of processors for capabilities: cache/indexN of each processor (Documentation/ABI/testing/sysfs-devices-system-cpu of the kernel).</summary>
public sealed class CacheReader
{
    private const uint LowestLevel = 2; // the first level is too small to be divided
    private readonly KernelFolders _folders;
    private readonly ResourceControls _controls;

    /// <summary>Reads on demand.</summary>
    /// <param name="folders">Where the kernel's files are.</param>
    /// <param name="controls">How caches can be divided.</param>
    public CacheReader(KernelFolders folders, ResourceControls controls) => (_folders, _controls) = (folders, controls);

    /// <summary>Caches from level 2 on, each once, by level and number.</summary>
    public List<CacheBank> Banks()
    {
        var banks = new List<CacheBank>();
        var seen = new HashSet<(uint, string?, uint, string?)>();
        if (KernelFile.ReadSet(_folders.Devices + "/cpu/online") is not { } online)
            return banks;
        for (int cpu = online.First; cpu >= 0; cpu = online.Next(cpu))
            foreach (int index in KernelFile.Numbered(_folders.Cpu(cpu, "cache"), "index"))
                if (Read(_folders.Cpu(cpu, $"cache/index{index}")) is { } bank && seen.Add((bank.Level, bank.Type, bank.Id, bank.Cpus)))
                    banks.Add(bank);
        // By type in the order of the words in native's list: both, code, data.
        banks.Sort(static (a, b) => a.Level != b.Level ? a.Level.CompareTo(b.Level) : a.Type != b.Type ? string.CompareOrdinal(a.Type, b.Type) : a.Id.CompareTo(b.Id));
        return banks;
    }

    /// <summary>Caches with what can be measured; null when there are none.</summary>
    public HostCaches? Caches()
    {
        var caches = new HostCaches { Banks = Banks(), Monitor = Monitor("llc_", cache: true) };
        return caches.Banks.Count == 0 && caches.Monitor is null ? null : caches;
    }

    /// <summary>Memory bandwidth, a node a cache of the last level; null when it can neither be limited nor measured.</summary>
    /// <param name="banks">The caches.</param>
    public HostBandwidth? Bandwidth(List<CacheBank> banks)
    {
        var bandwidth = new HostBandwidth { Monitor = Monitor("mbm_", cache: false) };
        if (_controls.Bandwidth is { } control)
            foreach (var bank in banks)
                if (bank.Level == banks[^1].Level)
                    bandwidth.Nodes.Add(new()
                    {
                        Id = bank.Id,
                        Cpus = bank.Cpus,
                        Control = new() { Granularity = control.Granularity, Minimum = control.Minimum, MaximumAllocations = control.MaximumAllocations },
                    });
        return bandwidth.Nodes.Count == 0 && bandwidth.Monitor is null ? null : bandwidth;
    }

    private CacheBank? Read(string folder)
    {
        // Virtual machines may have caches without a number: nothing could refer to them.
        if (KernelFile.ReadUInt(folder + "/level") is not { } level || level < LowestLevel || KernelFile.ReadUInt(folder + "/id") is not { } id)
            return null;
        var sizeText = KernelFile.ReadValue(folder + "/size");
        if (SizeText.Parse(sizeText) is not { } bytes)
            throw LibvirtException.Internal(ErrorDomain.Capabilities, $"Invalid size '{sizeText}' in file '{folder}/size'");
        var kind = KernelFile.ReadValue(folder + "/type");
        var (size, unit) = SizeText.Split(bytes);
        var bank = new CacheBank
        {
            Id = id, Level = level, Size = size, Unit = unit,
            Cpus = KernelFile.ReadSet(folder + "/shared_cpu_list")?.ToString(),
            Type = kind switch
            {
                "Unified" => "both",
                "Instruction" => "code",
                "Data" => "data",
                _ => throw LibvirtException.Internal(ErrorDomain.Capabilities, $"Unknown cache type '{kind}'"),
            },
        };
        foreach (var control in _controls.Caches)
            if (control.Level == level)
                bank.Controls.Add(Control(control, bytes));
        return bank;
    }

    private static ResourceControl Control(CacheControl control, ulong cacheSize)
    {
        ulong granularity = control.Granularity(cacheSize), minimum = granularity * control.MinimumBits;
        if (minimum == granularity)
            minimum = 0; // goes without saying
        var unit = SizeText.Split(granularity).Unit;
        if (minimum != 0 && SizeText.Scale(SizeText.Split(minimum).Unit) < SizeText.Scale(unit))
            unit = SizeText.Split(minimum).Unit;
        return new()
        {
            Granularity = granularity / SizeText.Scale(unit),
            Minimum = minimum / SizeText.Scale(unit),
            Unit = unit,
            Type = control.Scope.ToText(),
            MaximumAllocations = control.MaximumAllocations,
        };
    }

    private ResourceMonitor? Monitor(string prefix, bool cache)
    {
        if (_controls.Monitoring is not { } monitoring)
            return null;
        var monitor = new ResourceMonitor { Maximum = monitoring.MaximumMonitors };
        if (cache)
            (monitor.Level, monitor.ReuseThreshold) = (monitoring.Level, monitoring.ReuseThreshold);
        foreach (var feature in monitoring.Features)
            if (feature.StartsWith(prefix, StringComparison.Ordinal))
                monitor.Features.Add(new() { Name = feature });
        return monitor.Features.Count == 0 ? null : monitor;
    }
}
