using System.Net;
using System.Net.Sockets;

namespace Libvirt.Rpc.Tests.Transports;

/// <summary>A real peer on this host: accepts one connection after the other and lets a test answer.</summary>
internal sealed class Listener : IDisposable
{
    private readonly Socket _socket;
    private readonly Thread _thread;

    public Listener(EndPoint address, Action<Socket> serve)
    {
        _socket = new(address.AddressFamily, SocketType.Stream, address is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp);
        _socket.Bind(address);
        _socket.Listen(10);
        _thread = new(() => Accept(serve)) { IsBackground = true };
        _thread.Start();
    }

    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    /// <summary>Sends back what comes, to the end.</summary>
    public static void Echo(Socket client)
    {
        var data = new byte[65536];
        for (int count; (count = client.Receive(data)) > 0;)
            for (int sent = 0; sent < count;)
                sent += client.Send(data, sent, count - sent, SocketFlags.None);
    }

    private void Accept(Action<Socket> serve)
    {
        try
        {
            while (true)
                using (var client = _socket.Accept())
                    serve(client);
        }
        catch (SocketException)
        {
            // closed: the test is over
        }
        catch (ObjectDisposedException)
        {
            // the same
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _thread.Join(1000);
    }
}
