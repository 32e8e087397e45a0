using System.Net.Sockets;
using System.Text;
using Libvirt.Host.Bus;

namespace Libvirt.Rpc.Tests.Security.Polkit;

/// <summary>A bus that misbehaves.</summary>
public sealed class FakeBusTests : IDisposable
{
    private const string Ok = "OK 1234deadbeef\r\n";

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"libvirt-aot-fake-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(_path);

    private LibvirtException Open(string authentication, byte[] answer, bool close = true)
    {
        using var listener = new Socket(System.Net.Sockets.AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(_path));
        listener.Listen();
        var server = new Thread(() =>
        {
            using var peer = listener.Accept();
            var buffer = new byte[4096];
            peer.Receive(buffer);
            peer.Send(Encoding.ASCII.GetBytes(authentication));
            if (authentication == Ok)
            {
                for (string got = ""; !got.Contains("Hello");)
                    got += Encoding.ASCII.GetString(buffer, 0, peer.Receive(buffer));
                peer.Send(answer);
            }
            if (!close)
                while (peer.Receive(buffer) > 0)
                {
                }
        });
        server.Start();
        var error = Assert.Throws<LibvirtException>(() => BusConnection.Open("unix:path=" + _path, Environment.TickCount64 + 500));
        server.Join();
        Assert.Equal(ErrorDomain.Dbus, error.Error.Domain);
        return error;
    }

    [Fact]
    public void Refusal_of_us() => Assert.Contains("the bus refuses us: REJECTED EXTERNAL", Open("REJECTED EXTERNAL\r\n", []).Error.Message);

    [Fact]
    public void Endless_line() => Assert.Contains("without an end of line", Open(new string('x', 5000), []).Error.Message);

    [Fact]
    public void Silence() => Assert.Equal(ErrorNumber.OperationTimeout, Open(Ok, [], close: false).Code);

    [Fact]
    public void End() => Assert.Equal("internal error: the D-Bus connection was closed", Open(Ok, []).Error.Message);

    [Theory]
    [InlineData("7802000101000000010000000000000000000000")] // byte order 'x'
    [InlineData("6c020001ffffffff0100000000000000")] // a body of 4 GiB
    [InlineData("6c02000100000000010000000800000005017500")] // fields that end too early
    [InlineData("6c020001000000000100000010000000050175000100000008016700ff000000")] // a signature of 255 bytes
    [InlineData("6c0200010000000001000000080000000501750001000000")] // an answer without the name
    [InlineData("6c0200010000000001000000080000000901610000000000")] // a field of a container type
    public void Nonsense(string hexadecimal)
    {
        var error = Open(Ok, [.. Convert.FromHexString(hexadecimal), .. new byte[64]]);
        Assert.Equal(ErrorNumber.InternalError, error.Code);
    }

    [Fact]
    public void Random_bytes_end_in_an_error()
    {
        var random = new Random(7);
        var good = Convert.FromHexString("6c02000109000000010000001800000005017500010000000801670001730000" + "04000000" + "3a312e3100");
        for (int i = 0; i < 300; i++)
        {
            var bad = (byte[])good.Clone();
            bad[random.Next(bad.Length)] = (byte)random.Next(256);
            var reader = new BusReader(bad.AsMemory(16), random.Next(2) == 0);
            try
            {
                for (int end = reader.BeginArray(8); reader.Position < end;)
                    reader.Align(8).Skip(reader.Byte() % 2 == 0 ? "v" : "s");
            }
            catch (LibvirtException e)
            {
                Assert.Equal(ErrorNumber.InternalError, e.Code);
            }
        }
    }

    [Fact]
    public void Addresses()
    {
        Assert.Equal(["/run/a b", "\0abs"], BusAddress.Sockets("tcp:host=x;unix:path=/run/a%20b,guid=12;unix:abstract=abs"));
        Assert.Equal(ErrorNumber.InternalError, Assert.Throws<LibvirtException>(() => BusAddress.Sockets("tcp:host=x")).Code);
    }
}
