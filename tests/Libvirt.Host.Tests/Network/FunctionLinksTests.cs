using Libvirt.Documents;
using Libvirt.Host.Network;

namespace Libvirt.Host.Tests.Network;

/// <summary>Messages about virtual functions, in the bytes that the kernel's headers define (linux/if_link.h; there is no such hardware here).</summary>
public sealed class FunctionLinksTests
{
    private static readonly MacAddress Mac = new([0x52, 0x54, 0, 1, 2, 3]);

    [Fact]
    public void An_address_is_set()
        => Assert.Equal("50000000" + "1300" + "0500" + "0000000000000000" // length, RTM_SETLINK, NLM_F_REQUEST | NLM_F_ACK, sequence, port
            + "00000000" + "09000000" + "0000000000000000" // struct ifinfomsg
            + "30001600" + "2C000100" // IFLA_VFINFO_LIST, IFLA_VF_INFO
            + "28000100" + "03000000" + "525400010203" + new string('0', 52), Convert.ToHexString(FunctionLinks.MacMessage(9, 3, Mac).Bytes));

    [Fact]
    public void A_tag_is_set()
        => Assert.Equal("38000000" + "1300" + "0500" + "0000000000000000" + "00000000" + "09000000" + "0000000000000000"
            + "18001600" + "14000100" + "10000200" + "03000000" + "2A000000" + "00000000", Convert.ToHexString(FunctionLinks.VlanMessage(9, 3, 42).Bytes));

    [Fact]
    public void A_function_is_found_among_others()
    {
        var functions = Convert.FromHexString("08000300" + "65746800" // IFLA_IFNAME
            + "74001680" // IFLA_VFINFO_LIST, nested
            + "38000180" + "28000100" + "00000000" + "AABBCCDDEEFF" + new string('0', 52) + "0C000300" + "00000000" + "00000000"
            + "38000180" + "28000100" + "01000000" + "525400010203" + new string('0', 52) + "0C000300" + "01000000" + "00000000");
        Assert.Equal(new FunctionSettings(Mac, 0), FunctionLinks.Parse(functions, 1));
        Assert.Equal("aa:bb:cc:dd:ee:ff", FunctionLinks.Parse(functions, 0)!.Value.Mac.ToString());
        Assert.Null(FunctionLinks.Parse(functions, 2));
        Assert.Null(FunctionLinks.Parse(functions.AsSpan(0, 30), 0)); // cut off
    }
}
