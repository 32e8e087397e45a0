using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Tests.Security;

/// <summary>Two connected sockets.</summary>
internal static unsafe partial class SocketPair
{
    public static (SocketChannel, SocketChannel) Channels()
    {
        var (left, right) = Descriptors();
        return (new(left, isLocal: true), new(right, isLocal: true));
    }

    public static (Descriptor, Descriptor) Descriptors()
    {
        int* ends = stackalloc int[2];
        const int localFamily = 1, stream = 1, closeOnExec = 0x80000; // programs that other tests start must not hold an end
        Assert.Equal(0, Create(localFamily, stream | closeOnExec, 0, ends));
        return (new(ends[0]), new(ends[1]));
    }

    [LibraryImport("libc", EntryPoint = "socketpair")]
    private static partial int Create(int family, int type, int protocol, int* ends);
}
