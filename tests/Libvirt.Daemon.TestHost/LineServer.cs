using Libvirt.Daemon.Life;
using Libvirt.Daemon.Listeners;
using Libvirt.Daemon.Serving;
using Libvirt.Daemon.Settings;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.TestHost;

/// <summary>Accepts connections, says which kind of listener they came to, and holds the daemon until they end. ROOT/busy makes it busy while draining.</summary>
internal sealed class LineServer(string root) : IDaemonServer
{
    public bool IsDrained => !File.Exists(root + "/busy");

    public void Start(IReadOnlyList<Listener> listeners, DaemonSettings settings, IdleShutdown idle, DaemonRequests requests)
    {
        Note("start " + string.Join(' ', listeners.Select(l => l.Kind)) + $" max_clients={settings.Get(ProcessingSettings.MaxClients)}");
        foreach (var listener in listeners)
            new Thread(() => Serve(listener, idle)) { IsBackground = true }.Start();
    }

    public void Reload(DaemonSettings settings) => Note($"reload log_level={settings.Get(LoggingSettings.Level)}");

    public void Drain() => Note("drain");

    private static void Serve(Listener listener, IdleShutdown idle)
    {
        while (SocketIo.Wait(listener.Socket.Number, true, false, -1) > 0)
        {
            int number = ListeningSocket.Accept(listener.Socket.Number, out _);
            if (number < 0)
                continue;
            idle.Hold();
            new Thread(() =>
            {
                using (var connection = new Descriptor(number))
                {
                    SocketIo.Send(number, System.Text.Encoding.ASCII.GetBytes($"{listener.Kind} {SocketName.Peer(number)?.SaslText}\n"), wait: true);
                    Span<byte> nothing = stackalloc byte[1];
                    SocketIo.Wait(number, true, false, -1);
                    SocketIo.Receive(number, nothing);
                }
                idle.Release();
            })
            { IsBackground = true }.Start();
        }
    }

    private void Note(string line) => File.AppendAllText(root + "/notes", line + "\n");
}
