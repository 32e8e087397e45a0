using Libvirt.Host.Network;

namespace Libvirt.Host.Tests.Network;

/// <summary>Devices that every machine has, and those that none has. What is made is tested by the live tests of the QEMU driver, in a network of their own.</summary>
public sealed class NetworkLinkTests
{
    [Fact]
    public void The_loop_is_found_by_name_and_number()
    {
        var loop = NetworkLink.Find("lo");
        Assert.NotNull(loop);
        Assert.Equal(("lo", 0, ""), (loop.Name, loop.Master, loop.Kind));
        Assert.True(loop.Index > 0 && loop.Mtu > 0);
        Assert.Equal("lo", NetworkLink.Find(loop.Index)!.Name);
        Assert.True(loop.Mac!.Value.IsZero);
        // Both ends of it are the same.
        Assert.Equal(loop.Counters.SentBytes, loop.Counters.ReceivedBytes);
        Assert.Equal(loop.Counters.SentPackets, loop.Counters.OtherEnd.ReceivedPackets);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-dev")]
    [InlineData("a-name-that-the-kernel-has-no-room-for")]
    public void What_is_not_there_is_not_found(string name)
    {
        Assert.Null(NetworkLink.Find(name));
        Assert.Null(InterfaceCounters.Of(name));
        var error = Assert.Throws<LibvirtException>(() => LinkSettings.SetMtu(name, 1500));
        Assert.Equal((ErrorNumber.SystemError, $"Unable to get index for interface {name}: No such device"), (error.Code, error.Message));
    }

    [Fact]
    public void Names_count_upwards()
    {
        var first = InterfaceNames.Next(InterfaceNames.Tap);
        Assert.NotEqual(first, InterfaceNames.Next(InterfaceNames.Tap));
        InterfaceNames.Take("vnet7000");
        InterfaceNames.Take("vnet6000");
        InterfaceNames.Take("vnetx");
        InterfaceNames.Take("vnet99999999999999999999");
        Assert.Equal("vnet7001", InterfaceNames.Next(InterfaceNames.Tap));
        Assert.True(InterfaceNames.IsGenerated("macvtap3"));
        Assert.False(InterfaceNames.IsGenerated("tap3"));
        // After the last number that fits comes the first that is free.
        InterfaceNames.Take("vnet2147483646");
        Assert.Matches("^vnet[0-9]$", InterfaceNames.Next(InterfaceNames.Tap));
    }

    [Fact]
    public void Messages_are_the_kernels()
    {
        var message = new NetlinkMessage(16, 0x600).Body(new LinkMessage { Index = 5 }).Add(3, "ab").Nest(18, m => m.Add(1, "x").Nest(2, n => n.Add(1, 4u)));
        Assert.Equal("40000000" + "10000506" + "00000000" + "00000000" + "00000000" + "05000000" + "00000000" + "00000000" // nlmsghdr, ifinfomsg
            + "07000300" + "61620000" + "18001200" + "06000100" + "78000000" + "0C000200" + "08000100" + "04000000",
            Convert.ToHexString(message.Bytes));
    }
}
