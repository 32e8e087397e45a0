using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Tuning of guests that run: the kernel's files are asked, not the driver.</summary>
public sealed class TuningTests : IDisposable
{
    private const uint Live = (uint)DomainModificationImpact.Live, Config = (uint)DomainModificationImpact.Config;
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private QemuRun Run => _live.Host.Guests.Snapshot()[0].State.Run!;

    private HypervisorDriver Calls => _live.Calls;

    private bool HasGroups => Run.Confined?.Group is not null;

    private Domain Start(string more = "")
    {
        File.WriteAllBytes(Path.Combine(_live.Root, "d.img"), new byte[1 << 20]);
        var domain = Calls.DomainDefineXML(_live.Connection, $"""
            <domain type='qemu'>
              <name>tuned</name>
              <memory unit='MiB'>64</memory>
              <vcpu current='2'>4</vcpu>
              <iothreads>2</iothreads>
              {more}
              <os><type arch='x86_64' machine='pc'>hvm</type></os>
              <features><acpi/></features>
              <devices>
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{_live.Root}/d.img'/><target dev='vda' bus='virtio'/></disk>
                <interface type='user'><mac address='52:54:00:00:00:01'/></interface>
              </devices>
            </domain>
            """);
        Calls.DomainCreate(domain);
        return domain;
    }

    private int VcpuThread(int number) => Run.Status.Vcpus[number].ThreadId;

    private int IoThread(uint number) => GuestThreads.IoThreads(Run.Monitor, Deadline.After(TimeSpan.FromSeconds(10))).Single(t => t.Number == number).Thread;

    private static (ErrorNumber Code, string Message) Refused(Action call)
    {
        var error = Assert.Throws<LibvirtException>(call);
        return (error.Code, error.Message);
    }

    private static TypedParameter Of(TypedParameter[] all, string name) => all.Single(p => p.Name == name);

    [LiveRootFact]
    public void Threads_are_bound_to_processors()
    {
        var domain = Start();
        var first = new byte[] { 1 };
        Calls.DomainPinVcpuFlags(domain, 1, first, Live | Config);
        Assert.Equal("0", KernelGroup.Status(Run.Pid, VcpuThread(1), "Cpus_allowed_list"));
        if (HasGroups)
            Assert.Equal("0", KernelGroup.Value(Run.Pid, VcpuThread(1), GroupController.CpuSet, "cpuset.cpus", "cpuset.cpus"));
        var info = new VcpuInfo[2];
        var maps = new byte[2];
        Assert.Equal(2, Calls.DomainGetVcpus(domain, info, 2, maps, 1));
        Assert.Equal(1, maps[1]);
        Assert.Equal(1u, info[1].Number);
        Calls.DomainPinVcpuFlags(domain, 3, first, Live); // not plugged in: it finds its pin when it is
        Assert.Contains("<vcpupin vcpu='3' cpuset='0'/>", Calls.DomainGetXMLDesc(domain, 0));
        Assert.DoesNotContain("<vcpupin vcpu='3'", Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive));

        Calls.DomainPinEmulator(domain, first, Live);
        Assert.Equal("0", KernelGroup.Status(Run.Pid, Run.Pid, "Cpus_allowed_list"));
        Calls.DomainPinIOThread(domain, 2, first, Live);
        Assert.Equal("0", KernelGroup.Status(Run.Pid, IoThread(2), "Cpus_allowed_list"));
        Assert.Equal([1], Calls.DomainGetIOThreadInfo(domain, Live).Single(t => t.IOThreadId == 2).CpuMap);

        Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: vcpu 4 is out of range of live cpu count 4"), Refused(() => Calls.DomainPinVcpuFlags(domain, 4, [1], Live)));
        Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: vcpu 4 is out of range of persistent cpu count 2"), Refused(() => Calls.DomainPinVcpuFlags(domain, 4, [1], Config)));
        Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: Empty cpu list for pinning"), Refused(() => Calls.DomainPinVcpuFlags(domain, 0, [0], Live)));
        Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: iothread 9 not found"), Refused(() => Calls.DomainPinIOThread(domain, 9, [1], Live)));
        Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: iothreadid 9 not found"), Refused(() => Calls.DomainPinIOThread(domain, 9, [1], Config)));
        Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: Empty iothread cpumap list for pinning"), Refused(() => Calls.DomainPinIOThread(domain, 1, [0], Live)));
        // A processor that the host does not have.
        Assert.Equal(ErrorNumber.SystemError, Refused(() => Calls.DomainPinVcpuFlags(domain, 0, [.. new byte[100], 1], Live)).Code);
        Assert.Contains("<vcpupin vcpu='1' cpuset='0'/>", Calls.DomainGetXMLDesc(domain, 0));
        Assert.DoesNotContain("<vcpupin vcpu='0'", Calls.DomainGetXMLDesc(domain, 0));
    }

    [LiveRootFact]
    public void A_start_binds_threads_and_counts_as_the_definition_says()
    {
        Start("<cputune><vcpupin vcpu='0' cpuset='0'/><emulatorpin cpuset='0'/><iothreadpin iothread='1' cpuset='0'/><vcpusched vcpus='1' scheduler='batch'/></cputune><perf><event name='page_faults' enabled='yes'/></perf>");
        Assert.Equal("0", KernelGroup.Status(Run.Pid, VcpuThread(0), "Cpus_allowed_list"));
        Assert.Equal("0", KernelGroup.Status(Run.Pid, IoThread(1), "Cpus_allowed_list"));
        Assert.Equal("0", KernelGroup.Status(Run.Pid, Run.Pid, "Cpus_allowed_list"));
        const int policy = 38; // of the fields behind the name in /proc/PID/stat
        Assert.Equal("3", File.ReadAllText($"/proc/{Run.Pid}/task/{VcpuThread(1)}/stat").Split(") ")[1].Split(' ')[policy]); // SCHED_BATCH
        Assert.Contains(Counters(), target => target.Contains("perf_event", StringComparison.Ordinal));
        Assert.True(Of(Calls.DomainGetPerfEvents(_live.Host.Guests.Snapshot()[0].For(_live.Connection), 0), "page_faults").AsBoolean);
    }

    [LiveRootFact]
    public void Shares_and_bandwidth_change()
    {
        var domain = Start();
        if (!HasGroups)
            return; // a host without groups that one can write to
        Calls.DomainSetSchedulerParametersFlags(domain, [TypedParameter.ULong("cpu_shares", 2000), TypedParameter.ULong("vcpu_period", 50000), TypedParameter.Long("vcpu_quota", 25000),
            TypedParameter.ULong("emulator_period", 70000), TypedParameter.Long("emulator_quota", 20000), TypedParameter.ULong("iothread_period", 80000), TypedParameter.Long("iothread_quota", 30000)], Live);
        Assert.Equal("2000", KernelGroup.ValueAbove(Run.Pid, Run.Pid, GroupController.Cpu, "cpu.shares", "cpu.weight"));
        foreach (var (thread, period, quota) in new[] { (VcpuThread(0), 50000, 25000), (VcpuThread(1), 50000, 25000), (Run.Pid, 70000, 20000), (IoThread(1), 80000, 30000), (IoThread(2), 80000, 30000) })
            Assert.Equal(KernelGroup.IsLegacy ? $"{quota} {period}" : $"{quota} {period}", KernelGroup.IsLegacy
                ? KernelGroup.Value(Run.Pid, thread, GroupController.Cpu, "cpu.cfs_quota_us", "") + " " + KernelGroup.Value(Run.Pid, thread, GroupController.Cpu, "cpu.cfs_period_us", "")
                : KernelGroup.Value(Run.Pid, thread, GroupController.Cpu, "", "cpu.max"));
        var now = Calls.DomainGetSchedulerParametersFlags(domain, 0);
        Assert.Equal(["cpu_shares", "vcpu_period", "vcpu_quota", "emulator_period", "emulator_quota", "global_period", "global_quota", "iothread_period", "iothread_quota"], now.Select(p => p.Name));
        Assert.Equal([2000, 50000, 25000, 70000, 20000, 100000, -1, 80000, 30000], now.Select(p => p.AsLong));
        Assert.All(Calls.DomainGetSchedulerParametersFlags(domain, Config), p => Assert.Equal(0, p.AsLong));
        Assert.Contains("<quota>25000</quota>", Calls.DomainGetXMLDesc(domain, 0));

        Calls.DomainSetSchedulerParametersFlags(domain, [TypedParameter.Long("vcpu_quota", -1), TypedParameter.ULong("vcpu_period", 0)], Live | Config);
        Assert.Equal(-1, Of(Calls.DomainGetSchedulerParametersFlags(domain, Live), "vcpu_quota").AsLong);
        Assert.Equal(50000, Of(Calls.DomainGetSchedulerParametersFlags(domain, Live), "vcpu_period").AsLong);
        Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: value of 'global_period' is out of range [1000, 1000000]"),
            Refused(() => Calls.DomainSetSchedulerParameters(domain, [TypedParameter.ULong("global_period", 5)])));
        Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: value of 'emulator_quota' is out of range [1000, 17592186044415]"),
            Refused(() => Calls.DomainSetSchedulerParameters(domain, [TypedParameter.Long("emulator_quota", 5)])));
        if (KernelGroup.IsLegacy)
            Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: shares '1' must be in range [2, 262144]"), Refused(() => Calls.DomainSetSchedulerParameters(domain, [TypedParameter.ULong("cpu_shares", 1)])));
    }

    [LiveRootFact]
    public void Memory_limits_change()
    {
        var domain = Start();
        if (!HasGroups)
            return;
        string Limit() => KernelGroup.Value(Run.Pid, Run.Pid, GroupController.Memory, "memory.limit_in_bytes", "memory.max");
        const string wrong = "invalid argument: memory hard_limit tunable value must be lower than or equal to swap_hard_limit";
        Calls.DomainSetMemoryParameters(domain, [TypedParameter.ULong("hard_limit", 2_000_000), TypedParameter.ULong("soft_limit", 1_000_000)], Live | Config);
        Assert.Equal("2048000000", Limit());
        Assert.Equal("1024000000", KernelGroup.Value(Run.Pid, Run.Pid, GroupController.Memory, "memory.soft_limit_in_bytes", "memory.high"));
        Assert.Equal((ErrorNumber.InvalidArg, wrong), Refused(() => Calls.DomainSetMemoryParameters(domain, [TypedParameter.ULong("swap_hard_limit", 1_000_000)], Live)));
        Calls.DomainSetMemoryParameters(domain, [TypedParameter.ULong("swap_hard_limit", 4_000_000)], Live);
        Assert.Equal("4096000000", KernelGroup.Value(Run.Pid, Run.Pid, GroupController.Memory, "memory.memsw.limit_in_bytes", "memory.swap.max"));
        // More memory than memory with swap was allowed before: in the right order it is possible.
        Calls.DomainSetMemoryParameters(domain, [TypedParameter.ULong("hard_limit", 5_000_000), TypedParameter.ULong("swap_hard_limit", 6_000_000)], Live);
        Assert.Equal("5120000000", Limit());
        Calls.DomainSetMemoryParameters(domain, [TypedParameter.ULong("hard_limit", 3_000_000), TypedParameter.ULong("swap_hard_limit", 3_500_000)], Live);
        Assert.Equal([3_000_000, 1_000_000, 3_500_000], Calls.DomainGetMemoryParameters(domain, Live).Select(p => p.AsLong));
        Assert.Equal([2_000_000, 1_000_000, 9007199254740991], Calls.DomainGetMemoryParameters(domain, Config).Select(p => p.AsLong));
        Assert.Equal(ErrorNumber.SystemError, Refused(() => Calls.DomainSetMemoryParameters(domain, [TypedParameter.ULong("hard_limit", 4)], Live)).Code); // more is in use
        Assert.Equal("3072000000", Limit());
    }

    [LiveRootFact]
    public void Block_limits_change()
    {
        var domain = Start();
        if (!HasGroups || !KernelGroup.IsLegacy || !File.Exists("/dev/loop0"))
            return;
        Calls.DomainSetBlkioParameters(domain, [TypedParameter.String("device_read_iops_sec", "/dev/loop0,1000,/dev/loop1,700"), TypedParameter.String("device_write_bytes_sec", "/dev/loop0,100000")], Live);
        Assert.Contains("7:0 1000", KernelGroup.Value(Run.Pid, Run.Pid, GroupController.BlockIo, "blkio.throttle.read_iops_device", ""));
        Assert.Equal("7:0 100000", KernelGroup.Value(Run.Pid, Run.Pid, GroupController.BlockIo, "blkio.throttle.write_bps_device", ""));
        Calls.DomainSetBlkioParameters(domain, [TypedParameter.String("device_read_iops_sec", "/dev/loop0,0")], Live);
        Assert.Equal("7:1 700", KernelGroup.Value(Run.Pid, Run.Pid, GroupController.BlockIo, "blkio.throttle.read_iops_device", ""));
        Assert.Equal("/dev/loop1,700", Of(Calls.DomainGetBlkioParameters(domain, Live), "device_read_iops_sec").Text);
        Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: unable to parse blkio device 'device_weight' '/dev/loop0'"),
            Refused(() => Calls.DomainSetBlkioParameters(domain, [TypedParameter.String("device_weight", "/dev/loop0")], Config)));
        Assert.Equal((ErrorNumber.SystemError, "Path '/dev/null' must be a block device: Invalid argument"),
            Refused(() => Calls.DomainSetBlkioParameters(domain, [TypedParameter.String("device_write_iops_sec", "/dev/null,5")], Live)));
        Calls.DomainSetBlkioParameters(domain, [TypedParameter.UInt("weight", 500)], Config);
        Assert.Equal(500u, Of(Calls.DomainGetBlkioParameters(domain, Config), "weight").AsUInt);
    }

    [LiveRootFact]
    public void Memory_comes_from_the_nodes_that_are_named()
    {
        var domain = Start();
        if (!HasGroups || !Directory.Exists("/sys/devices/system/node/node0"))
            return;
        Calls.DomainSetNumaParameters(domain, [TypedParameter.String("numa_nodeset", "0")], Live);
        foreach (int thread in new[] { Run.Pid, VcpuThread(1), IoThread(1) })
            Assert.Equal("0", KernelGroup.Value(Run.Pid, thread, GroupController.CpuSet, "cpuset.mems", "cpuset.mems"));
        Assert.Contains("<memory mode='strict' nodeset='0'/>", Calls.DomainGetXMLDesc(domain, 0));
        Assert.Equal((ErrorNumber.OperationInvalid, "Requested operation is not valid: can't change numatune mode for running domain"),
            Refused(() => Calls.DomainSetNumaParameters(domain, [TypedParameter.Int("numa_mode", 1)], Live)));
        Assert.Equal((ErrorNumber.OperationInvalid, "Requested operation is not valid: change of nodeset for running domain requires restrictive numa mode"),
            Refused(() => Calls.DomainSetNumaParameters(domain, [TypedParameter.String("numa_nodeset", "0")], Live)));
        Calls.DomainSetNumaParameters(domain, [TypedParameter.Int("numa_mode", 3), TypedParameter.String("numa_nodeset", "0")], Config);
        Calls.DomainDestroy(domain);
        Calls.DomainCreate(domain);
        Calls.DomainSetNumaParameters(domain, [TypedParameter.String("numa_nodeset", "0")], Live);
        Assert.Equal((ErrorNumber.ConfigUnsupported, "unsupported configuration: NUMA node 63 is unavailable"),
            Refused(() => Calls.DomainSetNumaParameters(domain, [TypedParameter.String("numa_nodeset", "63")], Live)));
    }

    [LiveRootFact]
    public void Events_are_counted()
    {
        var domain = Start();
        Assert.DoesNotContain(Counters(), target => target.Contains("perf_event", StringComparison.Ordinal));
        Calls.DomainSetPerfEvents(domain, [TypedParameter.Boolean("cpu_clock", true), TypedParameter.Boolean("page_faults", true)], Live);
        Assert.Equal(2, Counters().Count(target => target.Contains("perf_event", StringComparison.Ordinal)));
        Assert.Equal(["perf.cpu_clock", "perf.page_faults"], Statistics(domain, DomainStatsTypes.Perf).Select(p => p.Name));
        Calls.DomainSetPerfEvents(domain, [TypedParameter.Boolean("cpu_clock", false)], Live);
        Assert.Equal(["perf.page_faults"], Statistics(domain, DomainStatsTypes.Perf).Select(p => p.Name));
        Assert.Equal((ErrorNumber.ArgumentUnsupported, "argument unsupported: unable to enable host cpu perf event for cmt"),
            Refused(() => Calls.DomainSetPerfEvents(domain, [TypedParameter.Boolean("cmt", true)], Live)));
        Calls.DomainDestroy(domain);
        Assert.DoesNotContain(Counters(), target => target.Contains("perf_event", StringComparison.Ordinal));
    }

    private static List<string> Counters()
        => [.. Directory.GetFiles("/proc/self/fd").Select(f => new FileInfo(f).LinkTarget ?? "")];

    private TypedParameter[] Statistics(Domain domain, DomainStatsTypes groups) => Calls.ConnectGetAllDomainStats(_live.Connection, [domain], (uint)groups, 0)[0].Parameters;

    [LiveRootFact]
    public void Processor_time_is_the_groups()
    {
        var domain = Start();
        var (total, count) = Calls.DomainGetCPUStats(domain, 3, -1, 1, 0);
        Assert.Equal(["cpu_time", "user_time", "system_time"], total[0].Select(p => p.Name));
        Assert.Equal(3, count);
        Assert.True(total[0][0].AsULong > 0);
        if (!HasGroups || !KernelGroup.IsLegacy)
            return;
        Assert.InRange(total[0][0].AsULong, 1UL, ulong.Parse(File.ReadAllText(Path.GetDirectoryName(KernelGroup.Folder(Run.Pid, Run.Pid, GroupController.CpuAccounting)) + "/cpuacct.usage"), System.Globalization.CultureInfo.InvariantCulture));
        int processors = Calls.DomainGetCPUStats(domain, 0, 0, 0, 0).Result;
        Assert.Equal(Environment.ProcessorCount, processors);
        var (each, parameters) = Calls.DomainGetCPUStats(domain, 2, 0, (uint)processors, 0);
        Assert.Equal(2, parameters);
        Assert.Equal(processors, each.Length);
        Assert.All(each, one => Assert.True(one[0].AsULong >= one[1].AsULong));
        Assert.True(each.Sum(one => (long)one[1].AsULong) > 0); // the guest ran somewhere
        Assert.Equal((ErrorNumber.InvalidArg, $"invalid argument: start_cpu {processors} larger than maximum of {processors - 1}"), Refused(() => Calls.DomainGetCPUStats(domain, 2, processors, 1, 0)));
    }

    [LiveRootFact]
    public void Statistics_have_natives_names()
    {
        var domain = Start();
        string[] expected =
        [
            "state.state", "state.reason", "cpu.time", "cpu.user", "cpu.system", "cpu.haltpoll.success.time", "cpu.haltpoll.fail.time", "balloon.current", "balloon.maximum", "balloon.last-update",
            "balloon.rss", "vcpu.current", "vcpu.maximum", "vcpu.0.state", "vcpu.0.time", "vcpu.0.wait", "vcpu.0.delay", "vcpu.1.state", "vcpu.1.time", "vcpu.1.wait", "vcpu.1.delay", "net.count",
            "block.count", "block.0.name", "block.0.path", "block.0.backingIndex", "block.0.rd.reqs", "block.0.rd.bytes", "block.0.rd.times", "block.0.wr.reqs", "block.0.wr.bytes", "block.0.wr.times",
            "block.0.fl.reqs", "block.0.fl.times", "block.0.allocation", "block.0.capacity", "block.0.physical", "iothread.count", "iothread.2.poll-max-ns", "iothread.2.poll-grow",
            "iothread.2.poll-shrink", "iothread.1.poll-max-ns", "iothread.1.poll-grow", "iothread.1.poll-shrink", "dirtyrate.calc_status", "dirtyrate.calc_start_time", "dirtyrate.calc_period",
            "dirtyrate.calc_mode",
        ];
        // Newer QEMUs tell more.
        var told = Statistics(domain, 0).Select(p => p.Name).Where(n => !n.Contains(".limits.", StringComparison.Ordinal) && !n.EndsWith("poll-weight", StringComparison.Ordinal));
        Assert.Equal(expected, told);
        Calls.DomainDestroy(domain);
        Assert.Equal(["state.state", "state.reason", "balloon.current", "balloon.maximum", "vcpu.current", "vcpu.maximum", "block.count", "block.0.name", "block.0.path", "block.0.allocation",
            "block.0.capacity", "block.0.physical"], Statistics(domain, 0).Select(p => p.Name));
    }

    [LiveRootFact]
    public void The_rate_of_writing_to_memory_is_measured()
    {
        var domain = Start();
        Assert.Equal((ErrorNumber.ConfigUnsupported, "unsupported configuration: seconds=0 is invalid, please choose value within [1, 60]."), Refused(() => Calls.DomainStartDirtyRateCalc(domain, 0, 0)));
        Assert.Equal((ErrorNumber.OperationUnsupported, "Operation not supported: dirty-ring calculation mode requires dirty-ring feature enabled."), Refused(() => Calls.DomainStartDirtyRateCalc(domain, 1, 2)));
        Calls.DomainStartDirtyRateCalc(domain, 1, 0);
        Assert.True(LiveHost.Await(() => ((JsonObject)Run.Monitor.Execute("query-dirty-rate")).GetString("status") is "measuring" or "measured")); // a thread of QEMU begins
        Assert.True(LiveHost.Await(() => Of(Statistics(domain, DomainStatsTypes.Dirtyrate), "dirtyrate.calc_status").AsInt == (int)DomainDirtyRateStatus.Measured));
        Assert.Contains(Statistics(domain, DomainStatsTypes.Dirtyrate), p => p.Name == "dirtyrate.megabytes_per_second");
    }

    [LiveRootFact]
    public void Limits_of_disks_are_in_groups()
    {
        var domain = Start();
        JsonObject Drive() => ((JsonArray)Run.Monitor.Execute("query-block")).Items.Select(i => ((JsonObject)i).GetObject("inserted")).Single(i => i is not null)!;
        Calls.DomainSetBlockIoTune(domain, "vda", [TypedParameter.ULong("total_bytes_sec", 100_000), TypedParameter.ULong("total_bytes_sec_max", 200_000), TypedParameter.ULong("total_bytes_sec_max_length", 10),
            TypedParameter.String("group_name", "slow")], Live);
        Assert.Equal((100_000UL, 200_000UL, 10UL, "slow"), (Drive().GetNumber("bps")!.AsULong, Drive().GetNumber("bps_max")!.AsULong, Drive().GetNumber("bps_max_length")!.AsULong, Drive().GetString("group")));
        Assert.Equal((ErrorNumber.ConfigUnsupported, "unsupported configuration: cannot reset 'total_bytes_sec' when 'total_bytes_sec_max' is set"),
            Refused(() => Calls.DomainSetBlockIoTune(domain, "vda", [TypedParameter.ULong("total_bytes_sec", 0)], Live)));
        Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: disk 'nope' not found in domain"), Refused(() => Calls.DomainGetBlockIoTune(domain, "nope", Live)));
        Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: missing persistent configuration for disk 'nope'"), Refused(() => Calls.DomainSetBlockIoTune(domain, "nope", [TypedParameter.ULong("total_bytes_sec", 1)], Config)));
        Calls.DomainSetBlockIoTune(domain, "vda", [TypedParameter.ULong("total_bytes_sec", 0), TypedParameter.ULong("total_bytes_sec_max", 0), TypedParameter.ULong("total_bytes_sec_max_length", 0)], Live);
        Assert.Equal(0UL, Drive().GetNumber("bps")!.AsULong);
    }

    [LiveRootFact]
    public void Bandwidth_is_for_interfaces_that_the_host_has_a_device_of()
    {
        var domain = Start();
        var limits = new[] { TypedParameter.UInt("inbound.average", 1000) };
        Assert.Equal((ErrorNumber.ConfigUnsupported, "unsupported configuration: setting bandwidth on interfaces of type 'user' is not implemented yet"),
            Refused(() => Calls.DomainSetInterfaceParameters(domain, "52:54:00:00:00:01", limits, Live)));
        Assert.Equal(ErrorNumber.ConfigUnsupported, Refused(() => Calls.DomainSetInterfaceParameters(domain, "52:54:00:00:00:01", limits, Config)).Code);
        Assert.Equal((ErrorNumber.InvalidArg, "invalid argument: 'nope' is not a known interface"), Refused(() => Calls.DomainSetInterfaceParameters(domain, "nope", limits, Config)));
        Assert.All(Calls.DomainGetInterfaceParameters(domain, "52:54:00:00:00:01", Live), p => Assert.Equal(0u, p.AsUInt));
    }

    [LiveRootFact]
    public void Processors_that_can_be_unplugged_are_plugged_before_the_guest_runs()
    {
        var domain = Start("<vcpus><vcpu id='0' enabled='yes' hotpluggable='no' order='1'/><vcpu id='1' enabled='no' hotpluggable='yes'/><vcpu id='2' enabled='yes' hotpluggable='yes' order='2'/><vcpu id='3' enabled='no' hotpluggable='yes'/></vcpus>");
        var cpus = ((JsonArray)Run.Monitor.Execute("query-cpus-fast")).Items.Select(i => (JsonObject)i).ToList();
        Assert.Equal([0, 2], cpus.Select(c => c.GetObject("props")!.GetNumber("socket-id")!.AsInt!.Value));
        Assert.Equal("/machine/peripheral/vcpu2", cpus[1].GetString("qom-path"));
        Assert.Equal([0u, 2u], Run.Status.Vcpus.Select(v => v.Id!.Value));
        if (HasGroups)
            Assert.EndsWith("/vcpu2", KernelGroup.Folder(Run.Pid, VcpuThread(1), GroupController.Cpu));
        Calls.DomainSetVcpusFlags(domain, 3, Live); // the next that is free
        Assert.Equal([0u, 1u, 2u], Run.Status.Vcpus.Select(v => v.Id!.Value));
    }

    [LiveRootFact]
    public void What_the_hypervisor_counts_is_told()
    {
        if (!File.Exists("/dev/kvm"))
            return;
        var domain = Calls.DomainDefineXML(_live.Connection, """
            <domain type='kvm'>
              <name>counted</name>
              <memory unit='MiB'>32</memory>
              <vcpu>2</vcpu>
              <os><type arch='x86_64' machine='pc'>hvm</type></os>
              <devices><emulator>/usr/bin/qemu-system-x86_64</emulator></devices>
              <seclabel type='static' model='dac' relabel='yes'><label>+0:+0</label></seclabel>
            </domain>
            """); // as root: not every machine lets QEMU's user open /dev/kvm
        Calls.DomainCreateWithFlags(domain, (uint)DomainCreateFlags.StartPaused);
        if (((JsonArray)Run.Monitor.Execute("query-stats-schemas")).Items.Count == 0)
            return; // this kernel tells nothing
        var told = Statistics(domain, DomainStatsTypes.Vm | DomainStatsTypes.Vcpu);
        Assert.Contains(told, p => p.Name == "vm.remote_tlb_flush.sum" && p.Type == TypedParameterType.Ullong);
        Assert.Contains(told, p => p.Name == "vcpu.1.exits.sum" && p.Type == TypedParameterType.Ullong);
        Assert.Contains(told, p => p.Name == "vcpu.0.guest_mode.cur" && p.Type == TypedParameterType.Boolean);
        var asked = (JsonArray)Run.Monitor.Execute("query-stats", new JsonObject().Add("target", "vm"));
        Assert.Equal(((JsonObject)asked.Items[0]).GetArray("stats")!.Items.Count, told.Count(p => p.Name.StartsWith("vm.", StringComparison.Ordinal)));
    }

    [LiveRootFact]
    public void Listeners_are_told_by_natives_names()
    {
        RunningLoop.Ensure();
        var domain = Start();
        var told = new TunableListener();
        int number = _live.Host.Events.Register(_live.Connection, EventFamily.Domain, (int)DomainEventID.Tunable, null, told);
        Calls.DomainPinVcpuFlags(domain, 1, [1], Live | Config);
        Calls.DomainPinVcpuFlags(domain, 0, [1], Config); // of the next start: no event
        Calls.DomainPinEmulator(domain, [1], Live);
        Calls.DomainPinIOThread(domain, 1, [1], Live);
        if (HasGroups)
            Calls.DomainSetSchedulerParametersFlags(domain, [TypedParameter.ULong("vcpu_period", 50000), TypedParameter.Long("vcpu_quota", -1), TypedParameter.ULong("global_period", 0)], Live);
        Calls.DomainSetBlockIoTune(domain, "vda", [TypedParameter.ULong("total_bytes_sec", 5000)], Live);
        List<string> expected = ["cputune.vcpupin1=0", "cputune.emulatorpin=0", "cputune.iothreadpin1=0", "blkdeviotune.disk=vda blkdeviotune.total_bytes_sec=5000"];
        if (HasGroups)
            expected.Insert(3, "cputune.vcpu_period=50000 cputune.vcpu_quota=-1");
        Assert.True(LiveHost.Await(() => told.Count >= expected.Count), told.ToString());
        Assert.Equal(string.Join('\n', expected), told.ToString());
        _live.Host.Events.Deregister(_live.Connection, number);
    }

    /// <summary>Writes down what it is told.</summary>
    private sealed class TunableListener : EventCallback
    {
        private readonly List<string> _lines = [];

        public int Count
        {
            get
            {
                lock (_lines)
                    return _lines.Count;
            }
        }

        public override string ToString()
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }

        public override void Invoke(Connection connection, ObjectEvent what)
        {
            lock (_lines)
                _lines.Add(string.Join(' ', ((DomainEventTunable)what.Payload).Parameters.Select(p => $"{p.Name}={p.Text ?? p.AsLong.ToString(System.Globalization.CultureInfo.InvariantCulture)}")));
        }

        public override void Free()
        {
        }

        public override bool IsSame(EventCallback other) => ReferenceEquals(this, other);
    }
}
