using Libvirt.Host.Sockets;

namespace Libvirt.Host.Tests.Sockets;

public sealed class ListeningSocketsTests
{
    [Fact]
    public void A_socket_counts_from_when_somebody_listens()
    {
        const string Table = """
            Num       RefCount Protocol Flags    Type St Inode Path
            0000000000000000: 00000002 00000000 00010000 0001 01 12345 /run/a b/sock
            0000000000000000: 00000003 00000000 00000000 0001 03 12346 /run/connected
            0000000000000000: 00000002 00000000 00000000 0002 01 12347
            """;
        Assert.True(ListeningSockets.Has(Table, "/run/a b/sock"));
        Assert.False(ListeningSockets.Has(Table, "/run/connected"));
        Assert.False(ListeningSockets.Has(Table, "b/sock"));
        var path = Path.Combine(Path.GetTempPath(), $"listening-{Environment.ProcessId}.sock");
        Assert.False(ListeningSockets.Has(path));
        using (ListeningSocket.ListenUnix(path, 0x180, null, 1))
            Assert.True(ListeningSockets.Has(path));
        File.Delete(path);
        Assert.False(ListeningSockets.Has(path));
    }
}
