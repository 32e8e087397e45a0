namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Guests with real devices on the host's network. The cases are in <see cref="NetworkCases"/>; each runs in a process and a network of its own.</summary>
public sealed class NetworkTests
{
    public static TheoryData<string> Cases => [.. NetworkCases.All.Keys];

    [LiveNetworkTheory]
    [MemberData(nameof(Cases))]
    public void A_guest_with(string network) => PrivateNetwork.Run(network);
}
