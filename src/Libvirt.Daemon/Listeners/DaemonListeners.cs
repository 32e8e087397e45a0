using Libvirt.Daemon.Settings;
using Libvirt.Host.Accounts;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Listeners;

/// <summary>All sockets that a daemon listens on: systemd's if it passed some, else those that the settings ask for.</summary>
public static class DaemonListeners
{
    /// <summary>Takes over or makes the sockets.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="listen">--listen was given.</param>
    /// <exception cref="LibvirtException">a socket cannot be made; none is left open then</exception>
    public static IReadOnlyList<Listener> Open(DaemonSettings settings, bool listen)
    {
        var activated = ActivatedSockets.Take(settings);
        if (activated.Count == 0)
            return Make(settings, listen);
        if (!listen)
            return activated;
        foreach (var listener in activated)
            listener.Dispose();
        throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, "--listen parameter not permitted with systemd activation sockets, see 'man libvirtd' for further guidance");
    }

    private static List<Listener> Make(DaemonSettings settings, bool listen)
    {
        var listeners = new List<Listener>();
        try
        {
            AddUnix(listeners, settings);
            var program = settings.Paths.Program;
            if (program.HasNetworkSockets && (listen || !program.HasListenOption))
                AddNetwork(listeners, settings);
            return listeners;
        }
        catch
        {
            listeners.ForEach(l => l.Dispose());
            throw;
        }
    }

    private static void AddUnix(List<Listener> listeners, DaemonSettings settings)
    {
        var paths = settings.Paths;
        bool api = paths.Program.ServesApi;
        // virtlogd and virtlockd have none of these keys: their sockets are root's alone.
        var folder = api ? settings.Get(SocketSettings.Folder) : null;
        uint? group = api && settings.Get(SocketSettings.SocketGroup) is { } name ? GroupId(name) : null;
        int backlog = api ? (int)Math.Min(settings.Get(ProcessingSettings.MaxQueuedClients), int.MaxValue) : 0;
        int administrationBacklog = api ? (int)Math.Min(settings.Get(AdministrationSettings.MaxQueuedClients), int.MaxValue) : 0;
        Add(ListenerKind.ReadWrite, paths.Socket(folder), settings.ReadWriteMode, group, backlog);
        if (paths.ReadOnlySocket(folder) is { } readOnly)
            Add(ListenerKind.ReadOnly, readOnly, settings.Get(SocketSettings.ReadOnlyMode)!.Value, group, backlog);
        uint administration = paths.IsSystem && api ? settings.Get(SocketSettings.AdministrationMode)!.Value : 0x1c0;
        Add(ListenerKind.Administration, paths.AdministrationSocket(folder), administration, group, administrationBacklog);

        void Add(ListenerKind kind, string path, uint mode, uint? owner, int queue)
            => listeners.Add(new(kind, ListeningSocket.ListenUnix(path, mode, owner, queue), path));
    }

    private static void AddNetwork(List<Listener> listeners, DaemonSettings settings)
    {
        int backlog = (int)Math.Min(settings.Get(ProcessingSettings.MaxQueuedClients), int.MaxValue);
        if (settings.Get(NetworkSettings.ListenTcp))
            Add(ListenerKind.Tcp, settings.Get(NetworkSettings.TcpPort)!);
        if (settings.ListenTls)
            Add(ListenerKind.Tls, settings.Get(NetworkSettings.TlsPort)!);

        void Add(ListenerKind kind, string service)
        {
            foreach (var socket in ListeningSocket.ListenInternet(settings.Get(NetworkSettings.ListenAddress), service, backlog))
                listeners.Add(new(kind, socket, null));
        }
    }

    private static uint GroupId(string name) => Groups.FindId(name)
        ?? throw LibvirtException.InvalidArgument(ErrorDomain.None, $"Failed to parse group '{name}'");
}
