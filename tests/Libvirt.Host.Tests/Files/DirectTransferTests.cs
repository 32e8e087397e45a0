using Libvirt.Host.Files;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Tests.Files;

/// <summary>Bytes go past the cache whole, whatever place and length of the file they have.</summary>
public sealed class DirectTransferTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("libvirt-direct");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(0, 4096)]
    [InlineData(0, 1000003)]
    [InlineData(1, 4095)]
    [InlineData(1, 4094)]
    [InlineData(5000, 262144)]
    [InlineData(4096, 262145)]
    [InlineData(777, 3000000)]
    public void What_is_written_is_read(int before, int length)
    {
        var path = Path.Combine(_folder.FullName, "file");
        var data = new byte[length];
        new Random(length).NextBytes(data);
        using (var file = SequentialFile.CreateNew(path, ErrorDomain.None))
        {
            file.Write(new byte[before]);
            if (DirectTransfer.Probe(file.Number) != 0)
                return; // this file system has no other way than its cache
            var (ours, theirs) = SocketIo.CreatePair();
            using var pump = new SocketPump(ours, file.Number, fromFile: false, isDirect: true);
            using (theirs)
                for (var rest = data.AsSpan(); rest.Length > 0;)
                    rest = rest[SocketIo.Send(theirs.Number, rest, wait: true)..];
            Assert.Equal(0, pump.Wait());
        }
        Assert.Equal([.. new byte[before], .. data], File.ReadAllBytes(path));
        using (var file = SequentialFile.OpenToRead(path, ErrorDomain.None))
        {
            file.Seek(before);
            var (ours, theirs) = SocketIo.CreatePair();
            using var pump = new SocketPump(ours, file.Number, fromFile: true, isDirect: true);
            using (theirs)
            {
                var read = new MemoryStream();
                for (var buffer = new byte[70001]; SocketIo.Receive(theirs.Number, buffer, wait: true) is > 0 and var count;)
                    read.Write(buffer, 0, count);
                Assert.Equal(0, pump.Wait());
                Assert.Equal(data, read.ToArray());
            }
        }
    }
}
