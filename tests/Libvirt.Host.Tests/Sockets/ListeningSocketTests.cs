using System.Net.Sockets;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Tests.Sockets;

public sealed class ListeningSocketTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lis").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData(0x1ffu)]
    [InlineData(0x1c0u)]
    [InlineData(0x1b6u)]
    public void A_socket_file_has_its_mode_whatever_the_mask_is(uint mode)
    {
        using var socket = ListeningSocket.ListenUnix(_folder + "/a", mode, null, 5);
        Assert.Equal((int)mode, (int)File.GetUnixFileMode(_folder + "/a"));
        Assert.Equal(_folder + "/a", SocketName.Local(socket.Number)!.Value.Path);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void A_port_is_free_when_nothing_listens_at_any_address(string address)
    {
        using var other = new TcpListener(System.Net.IPAddress.Parse(address), 0);
        other.Start();
        int port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
        Assert.False(ListeningSocket.IsFree(port));
        other.Stop();
        Assert.True(ListeningSocket.IsFree(port));
    }

    [Fact]
    public void Only_sockets_that_nobody_listens_to_are_replaced()
    {
        var path = _folder + "/a";
        using (var first = ListeningSocket.ListenUnix(path, 0x1c0, null, 5))
            Assert.Equal(98, Assert.Throws<LibvirtException>(() => ListeningSocket.ListenUnix(path, 0x1c0, null, 5)).Error.Int1);
        ListeningSocket.ListenUnix(path, 0x1c0, null, 5).Dispose();
        File.Delete(path);
        File.WriteAllText(path, "precious");
        Assert.Equal(98, Assert.Throws<LibvirtException>(() => ListeningSocket.ListenUnix(path, 0x1c0, null, 5)).Error.Int1);
        Assert.Equal("precious", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/tmp/0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012")]
    public void Paths_that_no_socket_can_have_are_refused(string path)
        => Assert.Equal(ErrorNumber.InvalidArg, Assert.Throws<LibvirtException>(() => ListeningSocket.ListenUnix(path, 0x1c0, null, 5)).Code);

    // Texts of native 12.8, recorded; it takes port 70000 for 4464.
    [Theory]
    [InlineData("192.0.2.1", "16599", "Cannot assign requested address")]
    [InlineData(null, "noservice", "Unable to resolve address '(null)' service 'noservice': Servname not supported for ai_socktype")]
    [InlineData("127.0.0.1", "70000", "port '70000' is not in range 1:65535")]
    [InlineData("127.0.0.1", "0", "port '0' is not in range 1:65535")]
    public void What_cannot_be_listened_on_is_said(string? host, string service, string message)
        => Assert.Contains(message, Assert.Throws<LibvirtException>(() => ListeningSocket.ListenInternet(host, service, 5)).Message);

    [Fact]
    public void Peers_have_names_for_people_and_for_sasl()
    {
        var probe = new TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        int port = ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var listener = Assert.Single(ListeningSocket.ListenInternet("127.0.0.1", port.ToString(), 5));
        Assert.Equal(SocketIo.WouldBlock, ListeningSocket.Accept(listener.Number, out _));
        using var client = new TcpClient("127.0.0.1", port);
        int own = ((System.Net.IPEndPoint)client.Client.LocalEndPoint!).Port;
        using var connection = new Descriptor(ListeningSocket.Accept(listener.Number, out _));
        var peer = SocketName.Peer(connection.Number)!.Value;
        Assert.Equal(($"127.0.0.1;{own}", $"127.0.0.1:{own}"), (peer.SaslText, peer.ToString()));
        Assert.Equal($"127.0.0.1:{port}", SocketName.Local(listener.Number).ToString());
        listener.Dispose();
    }

    [Fact]
    public void An_address_of_version_6_stands_in_brackets()
    {
        var name = new SocketName(null, new Libvirt.SocketAddress(Libvirt.AddressFamily.IPv6, 1, 16509));
        Assert.Equal(("::1;16509", "[::1]:16509"), (name.SaslText, name.ToString()));
        Assert.Equal(("127.0.0.1;0", "127.0.0.1:0"), (new SocketName("/x", default).SaslText, new SocketName("/x", default).ToString()));
    }

    [Fact]
    public void What_is_no_socket_has_no_name()
    {
        using var file = File.OpenHandle("/etc/passwd");
        Assert.Null(SocketName.Local((int)file.DangerousGetHandle()));
        Assert.Null(SocketName.Peer(-1));
    }
}
