using System.Text;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Tests.Transports;

/// <summary>Waiting for channels, with a limit that only a fault reaches.</summary>
internal static class ChannelText
{
    private const int Limit = 20_000;

    public static void Write(this ByteChannel channel, string text)
    {
        var data = Encoding.UTF8.GetBytes(text);
        for (int sent = 0; sent < data.Length;)
        {
            int count = channel.Send(data.AsSpan(sent));
            if (count == ByteChannel.WouldBlock)
                Assert.NotEqual(0, SocketIo.Wait(channel.WriteDescriptor, read: false, write: true, Limit));
            else
                sent += count;
        }
    }

    /// <summary>Reads until there are so many characters, or to the end.</summary>
    public static string Read(this ByteChannel channel, int length = int.MaxValue)
    {
        var text = new StringBuilder();
        var data = new byte[4096];
        while (text.Length < length)
        {
            int count = channel.Receive(data);
            if (count == 0)
                break;
            if (count == ByteChannel.WouldBlock)
                Assert.NotEqual(0, SocketIo.Wait(channel.Descriptor, read: true, write: false, Limit));
            else
                text.Append(Encoding.UTF8.GetString(data, 0, count));
        }
        return text.ToString();
    }
}
