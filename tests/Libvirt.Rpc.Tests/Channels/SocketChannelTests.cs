using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Tests.Channels;

public sealed unsafe partial class SocketChannelTests : IDisposable
{
    private readonly SocketChannel _left, _right;

    public SocketChannelTests()
    {
        int* ends = stackalloc int[2];
        Assert.Equal(0, SocketPair(1, 1, 0, ends));
        _left = new(new(ends[0]), isLocal: true);
        _right = new(new(ends[1]), isLocal: true);
    }

    public void Dispose()
    {
        _left.Dispose();
        _right.Dispose();
    }

    [Fact]
    public void Bytes_arrive_and_nothing_waits()
    {
        Span<byte> buffer = stackalloc byte[8];
        Assert.Equal(ByteChannel.WouldBlock, _right.Receive(buffer));
        Assert.Equal(3, _left.Send([1, 2, 3]));
        Assert.Equal(3, _right.Receive(buffer));
        Assert.Equal([1, 2, 3], buffer[..3].ToArray());
        _left.Dispose();
        Assert.Equal(0, _right.Receive(buffer));
    }

    [Fact]
    public void A_full_channel_says_so()
    {
        var data = new byte[65536];
        int sent = 0;
        for (int count; (count = _left.Send(data)) != ByteChannel.WouldBlock; sent += count)
            Assert.InRange(sent, 0, 100 << 20);
        Assert.NotEqual(0, sent);
    }

    [Fact]
    public void A_descriptor_arrives_as_another_number_for_the_same_file()
    {
        int* ends = stackalloc int[2];
        Assert.Equal(0, SocketPair(1, 1, 0, ends));
        using var sent = new Descriptor(ends[0]);
        using var other = new SocketChannel(new(ends[1]), isLocal: true);
        Assert.Throws<LibvirtException>(() => _right.TakeDescriptor());
        Assert.True(_left.SendDescriptor(sent.Number));
        Span<byte> byteOfDescriptor = stackalloc byte[8];
        Assert.Equal(1, _right.Receive(byteOfDescriptor));
        using var received = new SocketChannel(new(_right.TakeDescriptor()), isLocal: true);
        Assert.NotEqual(sent.Number, received.Descriptor);
        Assert.Equal(1, received.Send([9]));
        Span<byte> buffer = stackalloc byte[1];
        Assert.Equal(1, other.Receive(buffer));
    }

    [Fact]
    public void A_broken_channel_is_an_error_and_no_signal()
    {
        _right.Dispose();
        var error = Assert.Throws<LibvirtException>(() => _left.Send([1]));
        Assert.Equal(ErrorNumber.SystemError, error.Error.Code);
        Assert.Equal(ErrorDomain.Rpc, error.Error.Domain);
    }

    [LibraryImport("libc", EntryPoint = "socketpair")]
    private static partial int SocketPair(int domain, int type, int protocol, int* ends);
}
