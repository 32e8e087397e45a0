using Libvirt.Host.Caches;

namespace Libvirt.Host.Tests.Caches;

public sealed class ResourceAllocationTests : IDisposable
{
    private const uint Part = 4096; // bytes that a bit stands for
    private static readonly Dictionary<uint, ulong> Sizes = new() { [3] = 20 * Part };

    private readonly MadeTree _tree = new(("resctrl/info/L3/cbm_mask", "fffff\n"), ("resctrl/info/L3/min_cbm_bits", "2\n"), ("resctrl/info/L3/num_closids", "4\n"),
        ("resctrl/info/MB/bandwidth_gran", "10\n"), ("resctrl/info/MB/min_bandwidth", "20\n"), ("resctrl/info/MB/num_closids", "4\n"),
        ("resctrl/schemata", "    MB:0=100;1=100\n    L3:0=00003;1=fffff\n"));

    private ResourceGroups Groups => new(_tree.Folders);

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("00ff0", 2, 0x30)]
    [InlineData("003ff", 2, 0x3)]
    [InlineData("f030f", 2, 0x300)] // the smallest run that is large enough
    [InlineData("f030f", 4, 0xf)] // of equal runs the lowest
    [InlineData("fffff", 19, 0x7ffff)]
    public void RoomIsFound(string free, uint parts, ulong mask)
    {
        var groups = Groups;
        var assignment = new ResourceAssignment(groups.Controls, groups.Usual(), ResourceAllocation.Parse("L3:0=" + free), Sizes);
        Assert.Equal(mask, assignment.Assign([new(3, CacheScope.Both, 0, parts * Part)], []).Masks(3, CacheScope.Both)[0]);
    }

    [Theory]
    [InlineData("f0f0f", 3, CacheScope.Both, 0, 5 * Part, "Not enough room for allocation of 20480 bytes for level 3 cache 0 scope type 'both'")]
    [InlineData("fffff", 3, CacheScope.Both, 0, Part, "Cache allocation of size 4096 is smaller than the minimum allowed allocation 8192")]
    [InlineData("fffff", 3, CacheScope.Both, 0, 20 * Part, "Cache allocation for the whole cache is not possible, specify size smaller than 81920")]
    [InlineData("fffff", 3, CacheScope.Both, 0, 5000, "Cache allocation of size 5000 is not divisible by granularity 4096")]
    [InlineData("fffff", 3, CacheScope.Both, 9, 2 * Part, "Cache with id 9 does not exists for level 3")]
    [InlineData("fffff", 3, CacheScope.Code, 0, 2 * Part, "Cache level 3 does not support tuning for scope type 'code'")]
    [InlineData("fffff", 2, CacheScope.Both, 0, 2 * Part, "Cache level 2 does not support tuning")]
    public void NoRoom(string free, uint level, CacheScope scope, uint cache, ulong size, string message)
    {
        var groups = Groups;
        var assignment = new ResourceAssignment(groups.Controls, groups.Usual(), ResourceAllocation.Parse("L3:0=" + free), Sizes);
        Refused(message, () => assignment.Assign([new(level, scope, cache, size)], []));
    }

    [Theory]
    [InlineData(0, 25, "Memory Bandwidth allocation of size 25 is not divisible by granularity 10")]
    [InlineData(0, 10, "Memory Bandwidth allocation of size 10 is smaller than the minimum allowed allocation 20")]
    [InlineData(7, 50, "bandwidth controller id 7 does not exist, max controller id 1")]
    public void NoSuchLimit(uint node, uint percent, string message)
    {
        var groups = Groups;
        Refused(message, () => new ResourceAssignment(groups.Controls, groups.Usual(), groups.Unused(), Sizes).Assign([], [new(node, percent)]));
    }

    [Fact]
    public void GroupsGetWhatIsAskedForAndOtherwiseWhatIsUsual()
    {
        var groups = Groups;
        var assignment = new ResourceAssignment(groups.Controls, groups.Usual(), groups.Unused(), Sizes);
        var first = assignment.Assign([new(3, CacheScope.Both, 0, 4 * Part)], [new(1, 50)]);
        var second = assignment.Assign([new(3, CacheScope.Both, 0, 2 * Part)], []);
        Assert.Equal("L3:0=0003c;1=fffff\nMB:0=100;1=50\n", first.Format(groups.Controls));
        Assert.Equal("L3:0=000c0;1=fffff\nMB:0=100;1=100\n", second.Format(groups.Controls));
        Assert.Equal(first.Format(groups.Controls), ResourceAllocation.Parse(first.Format(groups.Controls)).Format(groups.Controls));
    }

    [Fact]
    public void AGroupThatTheKernelRefusesDoesNotStay()
    {
        // A plain folder gets no file schemata, as a kernel that refuses.
        var groups = Groups;
        var error = Assert.Throws<LibvirtException>(() => groups.Create("guest", groups.Usual())).Error;
        Assert.Equal((ErrorNumber.SystemError, ErrorDomain.Resctrl), (error.Code, error.Domain));
        Assert.False(Directory.Exists(_tree["resctrl/guest"]));
        Directory.CreateDirectory(_tree["resctrl/guest"]);
        Assert.Equal(ErrorNumber.InternalError, Assert.Throws<LibvirtException>(() => groups.Create("guest", groups.Usual())).Code);
        Assert.Equal(0, ResourceGroups.Remove(_tree["resctrl/guest"]));
        Assert.Equal(0, ResourceGroups.Remove(_tree["resctrl/guest"]));
    }

    [Fact]
    public async Task OneAtATimeChangesGroups()
    {
        var held = Groups.Lock();
        var other = Task.Run(() => Groups.Lock().Dispose());
        Assert.NotSame(other, await Task.WhenAny(other, Task.Delay(100)));
        held.Dispose();
        await other.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("L3:0")]
    [InlineData("L3:0=xyz")]
    [InlineData("MB:a=10")]
    [InlineData("MB:0=-1")]
    public void Malformed(string text) => Assert.Equal(ErrorNumber.InternalError, Assert.Throws<LibvirtException>(() => ResourceAllocation.Parse(text)).Code);

    [Fact]
    public void WithoutResctrlNothingCanBeDivided() => Refused("Resource control is not supported on this host", () => new ResourceGroups(RecordedTree.Nowhere()).Unused());

    private static void Refused(string message, Action call)
    {
        var error = Assert.Throws<LibvirtException>(call).Error;
        Assert.Equal((ErrorNumber.ConfigUnsupported, ErrorDomain.Resctrl, "unsupported configuration: " + message), (error.Code, error.Domain, error.Message));
    }
}
