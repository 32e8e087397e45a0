using Libvirt.Host.Caches;

namespace Libvirt.Host.Tests.Caches;

public sealed class ResourceAllocationTests
{
    private static readonly CacheControl Control = new(3, CacheScope.Both, 0xfffff, 2, 4);

    [Theory]
    [InlineData("L3:0=00ff0", 0x2, 0x30)]
    [InlineData("L3:0=003ff", 0x2, 0x3)]
    [InlineData("L3:0=f030f", 0x2, 0x300)] // the smallest run that is large enough
    [InlineData("L3:0=f030f", 0x4, 0xf)] // of equal runs the lowest
    [InlineData("L3:0=fffff", 0x14, 0xfffff)]
    public void RoomIsFound(string free, ulong parts, ulong mask)
        => Assert.Equal(mask, ResourceGroups.FindRoom(ResourceAllocation.Parse(free), Control, 0, 20 * 4096, parts * 4096));

    [Theory]
    [InlineData("L3:0=f0f0f", 0, 5 * 4096, ErrorNumber.OperationFailed)]
    [InlineData("L3:0=00000", 0, 2 * 4096, ErrorNumber.OperationFailed)]
    [InlineData("L3:0=fffff", 0, 4096, ErrorNumber.ConfigUnsupported)] // fewer bits than the processor wants
    [InlineData("L3:0=fffff", 0, 5000, ErrorNumber.ConfigUnsupported)]
    [InlineData("L3:0=fffff", 1, 2 * 4096, ErrorNumber.ConfigUnsupported)]
    public void NoRoom(string free, uint cache, ulong size, ErrorNumber code)
    {
        var error = Assert.Throws<LibvirtException>(() => ResourceGroups.FindRoom(ResourceAllocation.Parse(free), Control, cache, 20 * 4096, size)).Error;
        Assert.Equal((code, ErrorDomain.Resctrl), (error.Code, error.Domain));
    }

    [Theory]
    [InlineData("L3:0")]
    [InlineData("L3:0=xyz")]
    [InlineData("MB:a=10")]
    [InlineData("MB:0=-1")]
    public void Malformed(string text) => Assert.Equal(ErrorNumber.InternalError, Assert.Throws<LibvirtException>(() => ResourceAllocation.Parse(text)).Code);

    [Fact]
    public void WithoutResctrlNothingCanBeDivided()
    {
        var error = Assert.Throws<LibvirtException>(() => new ResourceGroups(RecordedTree.Nowhere()).Unused()).Error;
        Assert.Equal((ErrorNumber.ConfigUnsupported, ErrorDomain.Resctrl), (error.Code, error.Domain));
    }
}
