using System.Globalization;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Shares of caches and memory bandwidth of a real guest, in a made-up resctrl: hardly any machine that runs tests has the real one.</summary>
public sealed class ResourceGroupsTests : IDisposable
{
    private const string Tuning = """
        <vcpu>4</vcpu>
        <cputune>
          <cachetune vcpus='0'><cache id='0' level='3' type='both' size='16' unit='KiB'/><monitor level='3' vcpus='0'/></cachetune>
          <cachetune vcpus='2-3'><monitor level='3' vcpus='2'/></cachetune>
          <memorytune vcpus='1'><node id='0' bandwidth='50'/><monitor vcpus='1'/></memorytune>
        </cputune>
        """;

    private readonly LiveHost _live = new();
    private readonly string _kernel;

    public ResourceGroupsTests()
    {
        _kernel = Path.Combine(_live.Root, "kernel");
        foreach (var (path, text) in (ReadOnlySpan<(string, string)>)[
            ("resctrl/info/L3/cbm_mask", "fffff\n"), ("resctrl/info/L3/min_cbm_bits", "2\n"), ("resctrl/info/L3/num_closids", "4\n"),
            ("resctrl/info/MB/bandwidth_gran", "10\n"), ("resctrl/info/MB/min_bandwidth", "20\n"), ("resctrl/info/MB/num_closids", "4\n"),
            ("resctrl/info/L3_MON/num_rmids", "8\n"), ("resctrl/info/L3_MON/max_threshold_occupancy", "4096\n"), ("resctrl/info/L3_MON/mon_features", "llc_occupancy\nmbm_total_bytes\nmbm_local_bytes\n"),
            ("resctrl/schemata", "    MB:0=100\n    L3:0=00003\n"), ("resctrl/mon_groups/none", ""),
            ("devices/cpu/online", "0\n"), ("devices/cpu/cpu0/cache/index3/level", "3\n"), ("devices/cpu/cpu0/cache/index3/id", "0\n"), ("devices/cpu/cpu0/cache/index3/size", "80K\n"),
            ("devices/cpu/cpu0/cache/index3/type", "Unified\n"), ("devices/cpu/cpu0/cache/index3/shared_cpu_list", "0\n")])
            Write(path, text);
        _live.Host.Kernel = new() { ResourceControl = At("resctrl"), Devices = At("devices"), FolderMade = Fill };
    }

    public void Dispose() => _live.Dispose();

    [LiveFact]
    public void Processors_are_in_their_groups_and_measured()
    {
        var domain = SerialGuest.Start(_live, "shares", rest: Tuning);
        var machine = Path.GetFileName(Directory.GetDirectories(At("resctrl"), "*-vcpus_0")[0])[..^"-vcpus_0".Length];
        Assert.Contains("shares", machine);
        Assert.True(_live.Host.Guests.TryFind("shares", out var guest));
        Assert.Equal(4, Threads(guest.State.Run!).Distinct().Count());
        // The lowest free bits behind those of the group of all.
        Assert.Equal("L3:0=0003c\nMB:0=100\n", File.ReadAllText(At($"resctrl/{machine}-vcpus_0/schemata")));
        Assert.Equal("L3:0=00003\nMB:0=50\n", File.ReadAllText(At($"resctrl/{machine}-vcpus_1/schemata")));
        Assert.Equal([Thread(0), Thread(1), Thread(2)], new[] { $"{machine}-vcpus_0", $"{machine}-vcpus_1", $"mon_groups/{machine}-vcpus_2" }.Select(g => File.ReadAllText(At($"resctrl/{g}/tasks"))));
        Assert.False(Directory.Exists(At($"resctrl/{machine}-vcpus_2-3")));
        Assert.Contains("<cachetune vcpus='0' id='vcpus_0'>", _live.Calls.DomainGetXMLDesc(domain, 0));

        Write($"resctrl/{machine}-vcpus_0/mon_data/mon_L3_00/llc_occupancy", "4711\n");
        Write($"resctrl/{machine}-vcpus_1/mon_data/mon_L3_00/mbm_total_bytes", "700\n");
        Write($"resctrl/{machine}-vcpus_1/mon_data/mon_L3_00/mbm_local_bytes", "Unavailable\n");
        Assert.Equal(
            [
                "cpu.cache.monitor.count=2", "cpu.cache.monitor.0.name=vcpus_0", "cpu.cache.monitor.0.vcpus=0", "cpu.cache.monitor.0.bank.count=1", "cpu.cache.monitor.0.bank.0.id=0",
                "cpu.cache.monitor.0.bank.0.bytes=4711", "cpu.cache.monitor.1.name=vcpus_2", "cpu.cache.monitor.1.vcpus=2", "cpu.cache.monitor.1.bank.count=0",
            ], Statistics(domain, DomainStatsTypes.CpuTotal).Where(s => s.StartsWith("cpu.cache", StringComparison.Ordinal)));
        Assert.Equal(
            [
                "memory.bandwidth.monitor.count=1", "memory.bandwidth.monitor.0.name=vcpus_1", "memory.bandwidth.monitor.0.vcpus=1", "memory.bandwidth.monitor.0.node.count=1",
                "memory.bandwidth.monitor.0.node.0.id=0", "memory.bandwidth.monitor.0.node.0.bytes.total=700",
            ], Statistics(domain, DomainStatsTypes.Memory));

        // The kernel's folders go with what is in them.
        foreach (var file in Directory.GetFiles(At("resctrl"), "*", SearchOption.AllDirectories).Where(f => f.Contains(machine)))
            File.Delete(file);
        foreach (var folder in Directory.GetDirectories(At("resctrl"), "mon_*", SearchOption.AllDirectories).Where(f => f.Contains(machine + "-vcpus_0/") || f.Contains(machine + "-vcpus_1/")).OrderByDescending(f => f.Length))
            Directory.Delete(folder);
        _live.Calls.DomainDestroy(domain);
        Assert.Equal(["info", "mon_groups"], Directory.GetDirectories(At("resctrl")).Select(Path.GetFileName).Order());
        Assert.Empty(Directory.GetDirectories(At("resctrl/mon_groups")));

        string Thread(int number) => Threads(guest.State.Run ?? throw new InvalidOperationException()).ElementAt(number);
    }

    [LiveFact]
    public void A_processor_that_is_plugged_in_gets_into_its_group()
    {
        var domain = SerialGuest.Start(_live, "grows", rest: """
            <vcpu current='1'>2</vcpu><features><acpi/></features>
            <cputune><cachetune vcpus='1'><cache id='0' level='3' type='both' size='16' unit='KiB'/></cachetune></cputune>
            """);
        var tasks = Path.Combine(Directory.GetDirectories(At("resctrl"), "*-vcpus_1")[0], "tasks");
        Assert.Empty(File.ReadAllText(tasks));
        _live.Calls.DomainSetVcpus(domain, 2);
        Assert.True(_live.Host.Guests.TryFind("grows", out var guest));
        Assert.Equal(Threads(guest.State.Run!).ElementAt(1), File.ReadAllText(tasks));
    }

    [LiveFact]
    public void A_start_for_which_there_is_no_room_leaves_nothing()
    {
        var error = Assert.Throws<LibvirtException>(() => SerialGuest.Start(_live, "large", rest: Tuning.Replace("size='16'", "size='76'")));
        Assert.Equal("unsupported configuration: Not enough room for allocation of 77824 bytes for level 3 cache 0 scope type 'both'", error.Message);
        Assert.Equal(["info", "mon_groups"], Directory.GetDirectories(At("resctrl")).Select(Path.GetFileName).Order());
        _live.Host.Kernel = new() { ResourceControl = At("nowhere") };
        error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainCreate(_live.Calls.DomainLookupByName(_live.Connection, "large")));
        Assert.Equal("unsupported configuration: Resource control is not supported on this host", error.Message);
    }

    private static IEnumerable<string> Threads(QemuRun run) => run.Status.Vcpus.Select(v => v.ThreadId.ToString(CultureInfo.InvariantCulture));

    private string[] Statistics(Domain domain, DomainStatsTypes groups)
        => [.. _live.Calls.ConnectGetAllDomainStats(_live.Connection, [domain], (uint)groups, 0)[0].Parameters.Select(p => $"{p.Name}={p.Text ?? p.Bits.ToString(CultureInfo.InvariantCulture)}")];

    private string At(string path) => Path.Combine(_kernel, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    private static void Fill(string folder)
    {
        foreach (var file in (string[])["schemata", "tasks"])
            File.WriteAllText(Path.Combine(folder, file), "");
        if (Path.GetFileName(Path.GetDirectoryName(folder)) != "mon_groups")
            Directory.CreateDirectory(Path.Combine(folder, "mon_groups"));
    }
}
