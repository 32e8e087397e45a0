using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Security.Tls;

namespace Libvirt.Rpc.Tests.Security.Tls;

/// <summary>A client and a server of one thread.</summary>
internal sealed class TlsPair : IDisposable
{
    public TlsPair(TlsContext client, TlsContext server, string hostName = "localhost")
    {
        var (left, right) = SocketPair.Channels();
        Client = TlsChannel.Client(client, left, hostName);
        Server = TlsChannel.Server(server, right);
    }

    public TlsChannel Client { get; }

    public TlsChannel Server { get; }

    public LibvirtException? ClientError { get; private set; }

    public LibvirtException? ServerError { get; private set; }

    /// <summary>Both sides in turn; one that fails hangs up.</summary>
    public TlsPair Handshake()
    {
        bool clientDone = false, serverDone = false;
        // Time, not turns: on a machine with other work to do many turns may find nothing yet.
        for (long end = Environment.TickCount64 + 20_000; !clientDone || !serverDone;)
        {
            Assert.True(Environment.TickCount64 < end, "the handshake does not end");
            if (!clientDone && !serverDone)
                SocketIo.Wait(Client.Descriptor, read: true, write: false, 1);
            if (!clientDone)
                (clientDone, ClientError) = Step(Client);
            if (!serverDone)
                (serverDone, ServerError) = Step(Server);
        }
        return this;
    }

    private static (bool, LibvirtException?) Step(TlsChannel channel)
    {
        try
        {
            return (channel.Handshake() == TlsHandshake.Done, null);
        }
        catch (LibvirtException e)
        {
            channel.Dispose();
            return (true, e);
        }
    }

    /// <summary>Receives so many bytes; waits for them.</summary>
    public static byte[] Receive(ByteChannel channel, int count)
    {
        var data = new byte[count];
        for (int got = 0; got < count;)
        {
            int received = channel.Receive(data.AsSpan(got));
            Assert.NotEqual(0, received);
            if (received > 0)
                got += received;
            else
                Assert.True(SocketIo.Wait(channel.Descriptor, read: true, write: false, 5000) > 0, "nothing comes");
        }
        return data;
    }

    public void Dispose()
    {
        Client.Dispose();
        Server.Dispose();
    }
}
