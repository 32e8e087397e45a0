using System.Globalization;

namespace Libvirt.Host.Tests.RealHost;

/// <summary>The machine that runs the tests, compared with what plain reading of /proc and /sys gives. Errors are those of native 9.0 on such a machine.</summary>
public sealed class HostNodeTests
{
    private static HostNode Node => HostNode.Real;

    [Fact]
    public unsafe void Info()
    {
        ulong before = NodeMemory("MemTotal:");
        var info = Node.Info();
        ulong after = NodeMemory("MemTotal:"); // a balloon may move meanwhile
        int processors = File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal));
        Assert.Equal((uint)processors, info.Cpus);
        Assert.True(info.Nodes * info.Sockets * info.Cores * info.Threads >= info.Cpus);
        Assert.Equal(Cpus.HostArchitectureTests.UnameMachine(), new string((sbyte*)info.Model));
        Assert.InRange(info.Memory, Math.Min(before, after), Math.Max(before, after));
    }

    [Fact]
    public void CpuMap()
    {
        var (total, map, online) = Node.CpuMap();
        Assert.Equal(Directory.GetDirectories("/sys/devices/system/cpu", "cpu*").Count(f => int.TryParse(Path.GetFileName(f).AsSpan(3), out _)), total);
        Assert.Equal((uint)Environment.ProcessorCount, Math.Min(online, (uint)Environment.ProcessorCount));
        Assert.Equal((int)online, map.Sum(b => int.PopCount(b)));
    }

    [Fact]
    public void CpuStatistics()
    {
        var before = Ticks();
        var told = Node.CpuStatistics(-1).ToDictionary(p => p.Name, p => p.AsULong / 10_000_000);
        var after = Ticks();
        Assert.Equal(["kernel", "user", "idle", "iowait"], Node.CpuStatistics(0).Select(p => p.Name));
        Assert.InRange(told["user"], before[0] + before[1], after[0] + after[1]);
        Assert.InRange(told["kernel"], before[2] + before[5] + before[6], after[2] + after[5] + after[6]);
        Assert.InRange(told["idle"], before[3], after[3]);
        Refused(ErrorNumber.InvalidArg, "Invalid cpuNum in virHostCPUGetStatsLinux", () => Node.CpuStatistics(9999));

        static ulong[] Ticks() => [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(ulong.Parse)];
    }

    [Fact]
    public void MemoryStatistics()
    {
        ulong before = Meminfo("/proc/meminfo", "MemTotal:");
        var told = Node.MemoryStatistics(-1).ToDictionary(p => p.Name, p => p.AsULong);
        ulong after = Meminfo("/proc/meminfo", "MemTotal:");
        Assert.Equal(["total", "free", "available", "buffers", "cached"], told.Keys);
        Assert.InRange(told["total"], Math.Min(before, after), Math.Max(before, after));
        Assert.InRange(told["free"], 1UL, told["total"]);
        Assert.InRange(told["available"], 1UL, told["total"]);
        Assert.Equal(["total", "free"], Node.MemoryStatistics(0).Select(p => p.Name));
        Refused(ErrorNumber.InvalidArg, $"cellNum in virHostMemGetStats must be less than or equal to {LastNode}", () => Node.MemoryStatistics(999));
    }

    [Fact]
    public void FreeMemory()
    {
        var free = new ulong[LastNode + 3];
        Assert.Equal(LastNode + 1, Node.CellsFreeMemory(free, 0, free.Length));
        Assert.InRange((long)Node.FreeMemory(), 0, (long)NodeMemory("MemTotal:") * 1024);
        Assert.InRange((long)free[0], 0, (long)NodeMemory("MemTotal:") * 1024);
        Assert.Equal(0UL, free[^1]);
        Refused(ErrorNumber.InternalError, $"internal error: start cell 999 out of range (0-{LastNode})", () => Node.CellsFreeMemory(free, 999, 1));
    }

    [Fact]
    public void FreePages()
    {
        uint ordinary = Libvirt.Host.Memory.PagePools.OrdinarySizeKib;
        var counts = new ulong[2];
        Assert.Equal(2, Node.FreePages([ordinary], -1, 2, counts));
        Assert.InRange(counts[0], 1UL, NodeMemory("MemTotal:") / ordinary);
        Refused(ErrorNumber.OperationFailed, "operation failed: page size 7 is not available on node 0", () => Node.FreePages([7], 0, 1, counts));
        Refused(ErrorNumber.OperationFailed, "operation failed: page size 7 is not available", () => Node.FreePages([7], -1, 1, counts));
        Refused(ErrorNumber.OperationFailed, "operation failed: no suitable info found", () => Node.FreePages([], 0, 1, counts));
        Refused(ErrorNumber.InternalError, $"internal error: start cell 999 out of range (0-{LastNode})", () => Node.FreePages([ordinary], 999, 1, counts));
    }

    [Fact]
    public void OrdinaryPagesCannotBeReserved()
    {
        Refused(ErrorNumber.OperationUnsupported, "Operation not supported: system pages pool can't be modified",
            () => Node.AllocatePages([Libvirt.Host.Memory.PagePools.OrdinarySizeKib], [1], 0, 1, false));
        Refused(ErrorNumber.OperationFailed, "operation failed: page size 7 is not available on node 0", () => Node.AllocatePages([7], [1], 0, 1, true));
    }

    [Fact]
    public void MergingParameters()
    {
        foreach (var parameter in Node.MemoryParameters())
            Assert.Equal(File.ReadAllText("/sys/kernel/mm/ksm/" + parameter.Name["shm_".Length..]).Trim(), parameter.Bits.ToString(CultureInfo.InvariantCulture));
        Refused(ErrorNumber.ArgumentUnsupported, "argument unsupported: parameter 'shm_full_scans' not supported",
            () => Node.SetMemoryParameters([TypedParameter.ULong("shm_full_scans", 1)]));
    }

    [Fact]
    public void EncryptionIsRefusedWhereThereIsNone()
    {
        var error = Assert.Throws<LibvirtException>(() => Libvirt.Host.Security.SecureEncryption.Read(ErrorDomain.Qemu, "/nonexistent")).Error;
        Assert.Equal((ErrorNumber.OperationUnsupported, ErrorDomain.Qemu), (error.Code, error.Domain));
        Assert.Contains("'/nonexistent': No such file or directory", error.Message);
    }

    [Fact]
    public unsafe void SecurityModel()
    {
        var model = HostNode.SecurityModel([Libvirt.Host.Security.SecurityModels.Owners(64055, 64055, "kvm", "qemu")]);
        Assert.Equal(("dac", "0"), (new string((sbyte*)model.Model), new string((sbyte*)model.Doi)));
        model = HostNode.SecurityModel([]);
        Assert.Equal(0, model.Model[0]);
        Refused(ErrorNumber.InternalError, "internal error: security model string exceeds max 256 bytes", () => HostNode.SecurityModel([new() { Model = new string('x', 257) }]));
    }

    private static int LastNode => Directory.GetDirectories("/sys/devices/system/node", "node*").Max(f => int.Parse(Path.GetFileName(f)["node".Length..]));

    private static ulong NodeMemory(string name)
        => (ulong)Directory.GetDirectories("/sys/devices/system/node", "node*").Sum(f => (long)Meminfo(f + "/meminfo", name));

    private static ulong Meminfo(string path, string name)
        => File.ReadLines(path).Where(line => line.Contains(name)).Select(line => ulong.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2])).First();

    private static void Refused(ErrorNumber code, string message, Action call)
    {
        var error = Assert.Throws<LibvirtException>(call).Error;
        Assert.Equal((code, ErrorDomain.None, message), (error.Code, error.Domain, error.Message));
    }
}
