using System.Security.Cryptography;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Tests.Security;

/// <summary>Each end of a connection sends on one thread and receives on another.</summary>
internal static class TwoThreads
{
    public static void Exchange(ByteChannel left, ByteChannel right)
    {
        var (toRight, toLeft) = (RandomNumberGenerator.GetBytes(3_000_000), RandomNumberGenerator.GetBytes(3_000_000));
        var (atRight, atLeft) = (new byte[toRight.Length], new byte[toLeft.Length]);
        var errors = new List<Exception>();
        var threads = new[]
        {
            Run(() => Send(left, toRight)), Run(() => Receive(right, atRight)), Run(() => Send(right, toLeft)), Run(() => Receive(left, atLeft)),
        };
        foreach (var thread in threads)
            Assert.True(thread.Join(60_000), "a thread does not end");
        Assert.Empty(errors);
        Assert.Equal(toRight, atRight);
        Assert.Equal(toLeft, atLeft);

        Thread Run(Action action)
        {
            var thread = new Thread(() =>
            {
                try
                {
                    action();
                }
                catch (Exception e)
                {
                    lock (errors)
                        errors.Add(e);
                }
            });
            thread.Start();
            return thread;
        }
    }

    private static void Send(ByteChannel channel, byte[] data)
    {
        for (int sent = 0; sent < data.Length;)
        {
            // Pieces of odd sizes, so that records and packets do not meet buffers.
            int count = channel.Send(data.AsSpan(sent, Math.Min(data.Length - sent, 1 + sent * 7 % 50_000)));
            if (count > 0)
                sent += count;
            else
                SocketIo.Wait(channel.WriteDescriptor, read: false, write: true, 100);
        }
        while (!channel.Flush())
            SocketIo.Wait(channel.WriteDescriptor, read: false, write: true, 100);
    }

    private static void Receive(ByteChannel channel, byte[] data)
    {
        for (int got = 0; got < data.Length;)
        {
            int count = channel.Receive(data.AsSpan(got, Math.Min(data.Length - got, 1 + got * 3 % 40_000)));
            Assert.NotEqual(0, count);
            if (count > 0)
                got += count;
            else
                SocketIo.Wait(channel.Descriptor, read: true, write: false, 100);
        }
    }
}
