namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Guests with real devices on the host's network. The cases are in <see cref="NetworkCases"/>; each runs in a process and a network of its own.</summary>
public sealed class NetworkTests
{
    public static TheoryData<string> Cases => [.. NetworkCases.All.Keys.Where(name => name != Switch)];

    [LiveNetworkTheory]
    [MemberData(nameof(Cases))]
    public void A_guest_with(string network) => PrivateNetwork.Run(network);

    [LiveNetworkTheory("ovs-vsctl", "ovsdb-server", "ovsdb-tool", "ovs-vswitchd")]
    [InlineData(Switch)]
    public void A_guest_on_a_switch(string network) => PrivateNetwork.Run(network);

    private const string Switch = "Open vSwitch";
}
