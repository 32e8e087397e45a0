using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Server;

/// <summary>A listening socket.</summary>
internal sealed class ServerService(RpcServer server, Descriptor socket, ServiceOptions options) : IReactorHandler, IDisposable
{
    private const int Batch = 64;
    private static readonly LogSource Log = new("rpc.netserverservice");
    private bool _listening;

    public void Resume()
    {
        if (_listening)
            return;
        _listening = true;
        server.Reactor.Add(socket.Number, EventPoll.Input, this);
    }

    public void Pause()
    {
        if (!_listening)
            return;
        _listening = false;
        server.Reactor.Remove(socket.Number);
    }

    public void Ready(uint events)
    {
        for (int i = 0; i < Batch && _listening; i++)
        {
            int accepted = ListeningSocket.Accept(socket.Number, out var address);
            if (accepted == SocketIo.WouldBlock)
                return;
            if (accepted < 0)
            {
                // Out of descriptors or memory: the client waits, and so do we, instead of turning in circles.
                Log.Warning($"cannot accept a client: {ErrorMessages.Errno(-accepted)}", "ServerService.Ready");
                Pause();
                server.Reactor.Timer(1000, Resume);
                return;
            }
            var descriptor = new Descriptor(accepted);
            try
            {
                ByteChannel channel = new SocketChannel(descriptor, options.Transport == ClientTransport.Unix) { DeathIsEnd = true };
                var handshake = options.Layer?.Invoke(channel);
                server.Accept(handshake?.Channel ?? channel, options, handshake, address);
            }
            catch (LibvirtException error)
            {
                Log.Warning($"client {address} is not accepted: {error.Message}", "ServerService.Ready");
                descriptor.Dispose();
            }
        }
    }

    public void Dispose()
    {
        Pause();
        socket.Dispose();
    }
}
