using Libvirt.Host.Network;

namespace Libvirt.Host.Tests.Network;

public sealed class OpenVSwitchTests
{
    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""["map"]""")]
    [InlineData("""["set",[["rx_bytes",1]]]""")]
    [InlineData("""["map",[["rx_bytes",1]""")]
    public void What_is_no_map_of_numbers_is_none(string text) => Assert.Null(OpenVSwitch.ReadCounters(text));

    [Fact]
    public void What_is_no_number_counts_nothing()
        => Assert.Equal(7ul, OpenVSwitch.ReadCounters("""["map",[["rx_bytes","x"],["rx_packets",-1],["tx_bytes",7],[],3]]""")!.Value.SentBytes);
}
