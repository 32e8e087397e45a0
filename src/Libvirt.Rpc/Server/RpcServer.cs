using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Server;

/// <summary>A named server: its programs, clients, workers and limits. A daemon has one for its users and one for administration.</summary>
public sealed class RpcServer
{
    private static readonly LogSource Log = new("rpc.netserver");

    private readonly Dictionary<ulong, ServerClient> _clients = [];
    private readonly Lock _gate = new();
    private readonly List<ServerService> _services = [];
    private ulong _nextId = 1;
    private int _unauthenticated;

    /// <summary>Makes a server.</summary>
    public RpcServer(string name, Reactor reactor, WorkerPool workers, ServerLimits limits, IReadOnlyList<IServerProgram> programs)
    {
        (Name, Reactor, Workers, Limits, Programs) = (name, reactor, workers, limits, programs);
        reactor.Timer(1000, Tick, repeat: true);
    }

    /// <summary>"libvirtd", "admin".</summary>
    public string Name { get; }

    /// <summary>Waits for the clients.</summary>
    public Reactor Reactor { get; }

    /// <summary>Serve calls that may wait.</summary>
    public WorkerPool Workers { get; }

    /// <summary>Replaced as a whole when the administrator changes it.</summary>
    public ServerLimits Limits { get; private set; }

    /// <summary>What clients can call.</summary>
    public IReadOnlyList<IServerProgram> Programs { get; }

    /// <summary>The number that the next client gets.</summary>
    public ulong NextClientId
    {
        get
        {
            lock (_gate)
                return _nextId;
        }
        set
        {
            lock (_gate)
                _nextId = value;
        }
    }

    /// <summary>Told the number of clients whenever it changes, on any thread.</summary>
    public Action<int>? ClientsChanged { get; set; }

    /// <summary>All clients, in the order in which they came.</summary>
    public ServerClient[] Clients
    {
        get
        {
            lock (_gate)
                return [.. _clients.Values.OrderBy(c => c.Id)];
        }
    }

    /// <summary>The number of clients and of those that have not authenticated.</summary>
    public (int All, int Unauthenticated) Count
    {
        get
        {
            lock (_gate)
                return (_clients.Count, _unauthenticated);
        }
    }

    /// <summary>True while no call is under way and none waits.</summary>
    public bool IsIdle => Workers.State is { Queued: 0 } state && state.Free >= state.Workers;

    /// <summary>A client by its number.</summary>
    public ServerClient? Find(ulong id)
    {
        lock (_gate)
            return _clients.GetValueOrDefault(id);
    }

    /// <summary>The program with a number and version.</summary>
    public IServerProgram? Program(uint number, uint version)
    {
        foreach (var program in Programs)
            if (program.Number == number && program.Version == version)
                return program;
        return null;
    }

    /// <summary>Begins to listen; on the reactor's thread, or before it runs.</summary>
    public void Listen(Descriptor socket, ServiceOptions options)
    {
        var service = new ServerService(this, socket, options);
        _services.Add(service);
        service.Resume();
    }

    /// <summary>Stops listening and closes all clients; on the reactor's thread.</summary>
    public void Stop()
    {
        foreach (var service in _services)
            service.Dispose();
        _services.Clear();
        foreach (var client in Clients)
            client.Close();
    }

    /// <summary>Takes a connection over.</summary>
    public void Accept(ByteChannel channel, ServiceOptions options, IHandshakingChannel? handshake, string address)
    {
        ServerClient client;
        int count;
        lock (_gate)
        {
            client = new ServerClient(this, _nextId++, channel, options, handshake, address);
            _clients.Add(client.Id, client);
            count = _clients.Count;
            if (!client.IsAuthenticated)
                _unauthenticated++;
        }
        client.Start();
        CheckLimits();
        ClientsChanged?.Invoke(count);
    }

    /// <summary>Takes over a connection that another process served before, which needs no authentication; before the reactor runs.</summary>
    /// <param name="channel">The connection.</param>
    /// <param name="options">The rules of the socket that it came by.</param>
    /// <param name="id">Its number.</param>
    /// <param name="connectedAt">Seconds since 1970.</param>
    /// <param name="session">What the program keeps for it.</param>
    public void Restore(ByteChannel channel, ServiceOptions options, ulong id, long connectedAt, object? session)
    {
        var client = new ServerClient(this, id, channel, options, null, "127.0.0.1:0") { ConnectedAt = connectedAt, Session = session };
        int count;
        lock (_gate)
        {
            _clients.Add(id, client);
            _nextId = Math.Max(_nextId, id + 1);
            count = _clients.Count;
        }
        client.Start();
        ClientsChanged?.Invoke(count);
    }

    /// <summary>Changes limits.</summary>
    public void Change(ServerLimits limits)
    {
        Limits = limits;
        Reactor.Post(() =>
        {
            CheckLimits();
            foreach (var client in Clients)
                client.Resume();
        });
    }

    internal void Authenticated()
    {
        lock (_gate)
            _unauthenticated--;
        Reactor.Post(CheckLimits);
    }

    internal void Left(ServerClient client)
    {
        int count;
        lock (_gate)
        {
            if (!_clients.Remove(client.Id))
                return;
            if (!client.IsAuthenticated)
                _unauthenticated--;
            count = _clients.Count;
        }
        Reactor.Post(CheckLimits);
        ClientsChanged?.Invoke(count);
    }

    /// <summary>Accepts no more than the limits allow; who is not accepted waits in the kernel's queue.</summary>
    private void CheckLimits()
    {
        var (all, unauthenticated) = Count;
        bool full = all >= Limits.MaxClients || (Limits.MaxUnauthenticated > 0 && unauthenticated >= Limits.MaxUnauthenticated);
        foreach (var service in _services)
            if (full)
                service.Pause();
            else
                service.Resume();
        if (full)
            Log.Debug($"{Name}: {all} clients, {unauthenticated} not authenticated: not accepting", "RpcServer.CheckLimits");
    }

    private void Tick()
    {
        if (Limits.KeepAliveInterval <= 0)
            return;
        long now = Environment.TickCount64;
        foreach (var client in Clients)
            client.CheckAlive(now);
    }
}
