using Libvirt.Daemon.Life;
using Libvirt.Rpc.Server;

namespace Libvirt.Daemon.Serving;

/// <summary>Keeps a daemon from ending for want of clients while one of its servers has some.</summary>
internal sealed class ClientHold(IdleShutdown idle, Func<IEnumerable<RpcServer>> servers)
{
    private readonly Lock _gate = new();
    private int _held;

    /// <summary>Counts again; any thread calls it when a server's clients have changed.</summary>
    public void Update()
    {
        lock (_gate)
        {
            int clients = servers().Sum(s => s.Count.All);
            for (; _held < clients; _held++)
                idle.Hold();
            for (; _held > clients; _held--)
                idle.Release();
        }
    }
}
