using Libvirt.Daemon.Interop;
using Libvirt.Daemon.Listeners;
using Libvirt.Host.Sockets;
using Libvirt.Json;
using Libvirt.Rpc.Server;

namespace Libvirt.Daemon.Restart;

/// <summary>Servers, their sockets and clients in native's words: "daemon" of the restart state.</summary>
internal static class ServerState
{
    private const string Administration = "admin";

    /// <summary>Describes a server.</summary>
    /// <param name="server">The server.</param>
    /// <param name="listeners">Its sockets.</param>
    /// <param name="clients">Its clients that stay connected, with what their program knows of them.</param>
    /// <param name="keep">Told the descriptors.</param>
    public static JsonObject Save(RpcServer server, IEnumerable<Listener> listeners, IEnumerable<(ServerClient Client, JsonObject Session)> clients, Action<int> keep)
    {
        var pool = server.Workers.State;
        var services = new JsonArray();
        foreach (var listener in listeners)
            services.Items.Add(new JsonObject().Add("auth", 0).Add("readonly", false).Add("nrequests_client_max", (long)server.Limits.MaxClientRequests)
                .Add("socks", new JsonArray(Socket(listener.Socket.Number, isClient: false, listener.OwnsFile, keep))));
        var list = new JsonArray();
        foreach (var (client, session) in clients)
            list.Items.Add(new JsonObject().Add("id", client.Id).Add("auth", 0).Add("auth_pending", false).Add("readonly", false)
                .Add("nrequests_max", (long)server.Limits.MaxClientRequests).Add("conn_time", client.ConnectedAt)
                .Add("sock", Socket(client.Channel.Descriptor, isClient: true, false, keep)).Add("privateData", session));
        return new JsonObject().Add("min_workers", (long)pool.Min).Add("max_workers", (long)pool.Max).Add("priority_workers", (long)pool.Priority)
            .Add("max_clients", (long)server.Limits.MaxClients).Add("max_anonymous_clients", (long)server.Limits.MaxClients)
            .Add("keepaliveInterval", (ulong)(uint)server.Limits.KeepAliveInterval).Add("keepaliveCount", (long)server.Limits.KeepAliveCount)
            .Add("next_client_id", server.NextClientId).Add("services", services).Add("clients", list);
    }

    /// <summary>The sockets of the process before.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the state makes no sense</exception>
    public static List<Listener> Listeners(JsonObject state, DaemonPaths paths)
    {
        var listeners = new List<Listener>();
        foreach (var (name, value) in Servers(state).Members)
            foreach (var service in Objects(value as JsonObject, "services"))
                foreach (var socket in Objects(service, "socks"))
                {
                    var descriptor = Take(socket);
                    var file = socket.GetBoolean("unlinkUNIX") == true ? SocketName.Local(descriptor.Number)?.Path : null;
                    listeners.Add(new(name == Administration ? ListenerKind.Administration : ListenerKind.ReadWrite, descriptor, file));
                }
        return listeners.Count > 0 ? listeners : throw Malformed($"no sockets of {paths.Program.Name}");
    }

    /// <summary>The clients of a server of the process before: socket, number, time of connection and what their program knew.</summary>
    public static IEnumerable<(Descriptor Socket, ulong Id, long ConnectedAt, JsonObject Session)> Clients(JsonObject state, string server)
    {
        foreach (var client in Objects(Servers(state).GetObject(server), "clients"))
            yield return (Take(client.GetObject("sock") ?? throw Malformed("a client without socket")), client.GetNumber("id")?.AsULong ?? 0,
                client.GetNumber("conn_time")?.AsLong ?? 0, client.GetObject("privateData") ?? new());
    }

    /// <summary>The number that the next client of a server gets.</summary>
    public static ulong NextClientId(JsonObject state, string server) => Servers(state).GetObject(server)?.GetNumber("next_client_id")?.AsULong ?? 1;

    /// <summary>The objects of an array.</summary>
    public static IEnumerable<JsonObject> Objects(JsonObject? of, string name)
    {
        foreach (var item in of?.GetArray(name)?.Items ?? [])
            yield return item as JsonObject ?? throw Malformed($"'{name}' is no list of objects");
    }

    /// <summary>An error of a state.</summary>
    public static LibvirtException Malformed(string what) => LibvirtException.Internal(ErrorDomain.Rpc, "Malformed restart state: " + what);

    private static JsonObject Servers(JsonObject state) => state.GetObject("daemon")?.GetObject("servers") ?? throw Malformed("no servers");

    private static JsonObject Socket(int descriptor, bool isClient, bool unlinks, Action<int> keep)
    {
        keep(descriptor);
        return new JsonObject().Add("fd", (long)descriptor).Add("errfd", -1).Add("pid", 0).Add("isClient", isClient).Add("unlinkUNIX", unlinks);
    }

    private static Descriptor Take(JsonObject socket)
    {
        int number = socket.GetNumber("fd")?.AsInt ?? throw Malformed("a socket without descriptor");
        Native.MakePrivate(number);
        return new(number);
    }
}
