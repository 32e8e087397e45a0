using System.Net;
using System.Runtime.InteropServices;
using Libvirt.Host.Network;

namespace Libvirt.Host.Tests.Network;

/// <summary>The kernel's table of neighbours.</summary>
public sealed class NeighbourTableTests
{
    private static byte[] Message(ushort type, params byte[] content)
    {
        var message = new byte[16 + content.Length];
        MemoryMarshal.Write(message, (uint)message.Length);
        MemoryMarshal.Write(message.AsSpan(4), type);
        content.CopyTo(message, 16);
        return message;
    }

    private static byte[] Neighbour(params byte[] attributes) => Message(28, [.. new byte[12], .. attributes]);

    [Fact]
    public void Entries_have_an_address_and_a_card()
    {
        var found = new List<Neighbour>();
        byte[] first = Neighbour(8, 0, 1, 0, 192, 0, 2, 9, 10, 0, 2, 0, 0x52, 0x54, 0, 1, 2, 0xfe, 0, 0);
        byte[] cardless = Neighbour(8, 0, 1, 0, 192, 0, 2, 10);
        byte[] six = Neighbour([20, 0, 1, 0, .. IPAddress.Parse("2001:db8::7").GetAddressBytes(), 10, 0, 2, 0, 0x52, 0x54, 0, 1, 2, 0xff, 0, 0]);
        Assert.True(NeighbourTable.Parse([.. first, .. cardless, .. six], found));
        Assert.False(NeighbourTable.Parse(Message(3, 0, 0, 0, 0), found));
        Assert.Equal([new("52:54:00:01:02:fe", IPAddress.Parse("192.0.2.9")), new("52:54:00:01:02:ff", IPAddress.Parse("2001:db8::7"))], found);
    }

    [Fact]
    public void What_is_no_answer_is_an_error()
    {
        Assert.Throws<LibvirtException>(() => NeighbourTable.Parse(new byte[20], []));
        Assert.Throws<LibvirtException>(() => NeighbourTable.Parse([200, 0, 0, 0, .. new byte[16]], []));
        var refused = Assert.Throws<LibvirtException>(() => NeighbourTable.Parse(Message(2, 0xff, 0xff, 0xff, 0xff), []));
        Assert.Equal(ErrorNumber.SystemError, refused.Code);
        for (int length = 1; length < 44; length++)
            try
            {
                NeighbourTable.Parse(Neighbour(8, 0, 1, 0, 192, 0, 2, 9, 10, 0, 2, 0, 1, 2, 3, 4)[..length], []);
            }
            catch (LibvirtException)
            {
                // Cut anywhere: an error or nothing, never more.
            }
    }

    [Fact]
    public void This_kernel_answers() => Assert.All(NeighbourTable.Read(), n => Assert.Equal(17, n.Card.Length));
}
