using System.Net;
using System.Net.Sockets;

namespace Libvirt.Driver.Qemu.Tests.Live;

public sealed partial class NetworkCases
{
    private const string GuestAddress = "10.5.5.77";

    /// <summary>The firmware of the guest's card gets an address from a server of ours, and asks who has the server's: the kernel learns whose address it is.</summary>
    private void HeardAddress()
    {
        KernelLinks.Run("ip addr add 10.5.5.1/24 dev br0");
        KernelLinks.Run("ip route add default dev br0");
        using var server = new UdpClient(new IPEndPoint(IPAddress.Any, 67)) { EnableBroadcast = true };
        server.Client.ReceiveTimeout = 1000;
        var domain = Start(Bridged("<model type='e1000'/><boot order='1'/>"));
        Assert.Empty(Addresses(domain));
        Assert.True(LiveHost.Await(() =>
        {
            Answer(server);
            return Addresses(domain).Length > 0;
        }, 90), "the card asks for an address, and then for its server");
        var found = Assert.Single(Addresses(domain));
        Assert.Equal((Target(), "52:54:00:11:22:33", GuestAddress, 0u), (found.Name, found.HardwareAddress, Assert.Single(found.Addresses).Address, found.Addresses[0].Prefix));
        Assert.Contains($"{GuestAddress} lladdr 52:54:00:11:22:33", KernelLinks.Run("ip neigh show dev br0"));
        Calls.DomainDestroy(domain);
        NothingIsLeft();
    }

    private DomainInterface[] Addresses(Domain domain) => Calls.DomainInterfaceAddresses(domain, (uint)DomainInterfaceAddressesSource.Arp, 0);

    /// <summary>Answers one question for an address (RFC 2131), when there is one: an offer, then the address, and a file to boot from this host.</summary>
    private static void Answer(UdpClient server)
    {
        const int MagicEnd = 240, TypeOption = 53, Discover = 1, Request = 3;
        var from = new IPEndPoint(IPAddress.Any, 0);
        byte[] question;
        try
        {
            question = server.Receive(ref from);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.TimedOut or SocketError.WouldBlock)
        {
            return;
        }
        if (question.Length <= MagicEnd || question[0] != 1)
            return;
        int type = 0;
        for (int i = MagicEnd; i + 2 < question.Length && question[i] != 255; i += question[i] == 0 ? 1 : 2 + question[i + 1])
            if (question[i] == TypeOption)
                type = question[i + 2];
        if (type is not (Discover or Request))
            return;
        var answer = new byte[MagicEnd];
        question.AsSpan(0, MagicEnd).CopyTo(answer);
        answer[0] = 2; // a reply
        IPAddress.Parse(GuestAddress).TryWriteBytes(answer.AsSpan(16), out _);
        IPAddress.Parse("10.5.5.1").TryWriteBytes(answer.AsSpan(20), out _);
        "boot"u8.CopyTo(answer.AsSpan(108));
        byte[] options = [TypeOption, 1, (byte)(type + 1 + (type == Request ? 1 : 0)), 54, 4, 10, 5, 5, 1, 51, 4, 0, 0, 255, 255, 1, 4, 255, 255, 255, 0, 255];
        server.Send([.. answer, .. options], new IPEndPoint(IPAddress.Broadcast, 68));
    }
}
