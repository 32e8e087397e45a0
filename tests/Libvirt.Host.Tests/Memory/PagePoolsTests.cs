using Libvirt.Host.Memory;
using Libvirt.Host.Numa;

namespace Libvirt.Host.Tests.Memory;

public sealed class PagePoolsTests : IDisposable
{
    private const string Pool = "devices/node/node0/hugepages/hugepages-2048kB/";
    private static readonly uint Ordinary = PagePools.OrdinarySizeKib;

    private readonly MadeTree _tree = new(
        ("devices/node/online", "0,2\n"), ("devices/node/node0/meminfo", "Node 0 MemTotal:  65536 kB\nNode 0 MemFree:   8192 kB\n"),
        ("devices/node/node2/meminfo", "Node 2 MemTotal:  32768 kB\nNode 2 MemFree:   4096 kB\n"), ("devices/node/node0/distance", "10 21\n"),
        (Pool + "nr_hugepages", "8\n"), (Pool + "free_hugepages", "3\n"), (Pool + "surplus_hugepages", "1\n"),
        ("sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages", "8\n"), ("sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", "3\n"));

    private HostNode Node => new(_tree.Folders, "x86_64");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void HugePagesAreNotOrdinaryOnes()
        => Assert.Equal([new(Ordinary, (65536 - 8 * 2048) / Ordinary, 8192 / Ordinary), new(2048, 8, 3)], new PagePools(_tree.Folders, new(_tree.Folders)).Read(0));

    [Fact]
    public void TheHostIsTheSumOfItsNodes()
    {
        Assert.Equal(12288UL * 1024, Node.FreeMemory());
        var cells = new ulong[4];
        Assert.Equal(3, Node.CellsFreeMemory(cells, 0, 4));
        Assert.Equal([8192UL * 1024, 0, 4096UL * 1024, 0], cells);
        Assert.Equal([new(0, 10), new(2, 21)], new NumaNodes(_tree.Folders).Distances(0));
    }

    [Fact]
    public void FreePagesOfNodesAndHost()
    {
        var counts = new ulong[4];
        Assert.Equal(4, Node.FreePages([Ordinary, 2048], -1, 2, counts));
        Assert.Equal([12288UL / Ordinary, 3, 8192UL / Ordinary, 3], counts);
        Assert.Equal("operation failed: NUMA node 1 is not available", Assert.Throws<LibvirtException>(() => Node.FreePages([2048], 1, 1, counts)).Message);
        Assert.Equal("operation failed: page size 2048 is not available on node 2", Assert.Throws<LibvirtException>(() => Node.FreePages([2048], 2, 1, counts)).Message);
    }

    [Theory]
    [InlineData(5, false, "5\n")]
    [InlineData(1, true, "9\n")]
    [InlineData(0, true, "8\n")]
    public void PagesAreReserved(ulong count, bool add, string expected)
    {
        Assert.Equal(1, Node.AllocatePages([2048], [count], 0, 1, add));
        Assert.Equal(expected, File.ReadAllText(_tree[Pool + "nr_hugepages"]));
    }

    [Fact]
    public void AnotherNumberThanWantedIsAnError()
    {
        // Writing "5" over "80" leaves "50" in a plain file: as with a kernel, what is read afterwards is not what was written.
        _tree.Add(Pool + "nr_hugepages", "80\n");
        var error = Assert.Throws<LibvirtException>(() => Node.AllocatePages([2048], [5], 0, 1, false)).Error;
        Assert.Equal((ErrorNumber.OperationFailed, "operation failed: Unable to allocate 5 pages. Allocated only 50"), (error.Code, error.Message));
    }

    [Fact]
    public void MergingParametersAreCheckedBeforeTheFirstIsWritten()
    {
        _tree.Add("sys/kernel/mm/ksm/pages_to_scan", "100\n");
        Assert.Equal([TypedParameter.UInt("shm_pages_to_scan", 100)], Node.MemoryParameters());
        var error = Assert.Throws<LibvirtException>(() => Node.SetMemoryParameters([TypedParameter.UInt("shm_pages_to_scan", 200), TypedParameter.UInt("shm_sleep_millisecs", 1)]));
        Assert.Equal((ErrorNumber.OperationInvalid, true), (error.Code, error.Message.EndsWith("Parameter 'shm_sleep_millisecs' is not supported by this kernel", StringComparison.Ordinal)));
        Assert.Equal("100\n", File.ReadAllText(_tree["sys/kernel/mm/ksm/pages_to_scan"]));
        Node.SetMemoryParameters([TypedParameter.UInt("shm_pages_to_scan", 200)]);
        Assert.Equal("200\n", File.ReadAllText(_tree["sys/kernel/mm/ksm/pages_to_scan"]));
        Assert.Throws<LibvirtException>(() => Node.SetMemoryParameters([TypedParameter.Int("shm_pages_to_scan", 200)]));
    }

    [Fact]
    public void WithoutNodesTheHostIsOne()
    {
        using var tree = new MadeTree(("proc/meminfo", "MemTotal: 2048 kB\nMemFree: 1024 kB\nBuffers: 1 kB\nCached: 2 kB\n"), ("devices/cpu/online", "0-1\n"));
        var node = new HostNode(tree.Folders, "x86_64");
        var cells = new ulong[2];
        Assert.Equal(1, node.CellsFreeMemory(cells, 0, 2));
        Assert.Equal(1024UL * 1024, cells[0]);
        Assert.Equal(["total", "free", "buffers", "cached"], node.MemoryStatistics(-1).Select(p => p.Name)); // no "available" before Linux 3.14
        Assert.Equal(ErrorNumber.NoSupport, Assert.Throws<LibvirtException>(() => node.MemoryStatistics(0)).Code);
        var topology = new Libvirt.Host.Capabilities.TopologyReader(tree.Folders).Read();
        Assert.Equal((2048UL, 2), (topology.Cells.Cells[0].Memory!.Size, topology.Cells.Cells[0].Cpus.Cpus.Count));
    }
}
