using Libvirt.Daemon.Life;
using Libvirt.Daemon.Listeners;
using Libvirt.Daemon.Restart;
using Libvirt.Daemon.Settings;
using Libvirt.Host.Sockets;
using Libvirt.Json;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Server;
using Libvirt.Rpc.Server.Administration;

namespace Libvirt.Daemon.Serving;

/// <summary>virtlogd and virtlockd: one program of their own, the administration beside it, and a state that outlives the process.</summary>
/// <param name="create">Makes the program: its settings, and what it tells +1 and -1 when something needs the daemon to stay.</param>
internal sealed class RestartableServer(Func<DaemonSettings, Action<int>, IRestartableProgram> create) : IRestartableServer
{
    private const int MostWorkers = 8, QuietMilliseconds = 2000, LookAgainMilliseconds = 5;
    private static readonly LogSource Log = new("daemon");

    private readonly Reactor _reactor = new();
    private IRestartableProgram? _program;
    private RpcServer? _main, _administration;
    private IReadOnlyList<Listener> _listeners = [];
    private IdleShutdown? _idle;
    private JsonObject? _state;

    /// <inheritdoc/>
    public bool IsDrained => _main is null || (_main.Count.All == 0 && _main.IsIdle);

    /// <inheritdoc/>
    public void Restore(JsonObject state) => _state = state;

    /// <inheritdoc/>
    public void Start(IReadOnlyList<Listener> listeners, DaemonSettings settings, IdleShutdown idle, DaemonRequests requests)
    {
        (_idle, _listeners) = (idle, listeners);
        var hold = new ClientHold(idle, () => new[] { _main, _administration }.OfType<RpcServer>());
        _program = create(settings, Hold);
        // One call of a client at a time: registering an owner and acquiring for it are two calls in order.
        var limits = ServerRules.Limits(settings) with { MaxClientRequests = 1 };
        _main = new RpcServer(settings.Paths.Program.Name, _reactor, new WorkerPool("rpc", 0, MostWorkers, MostWorkers), limits, [_program]) { ClientsChanged = _ => hold.Update() };
        var administration = new DaemonAdministration(() => [_main, _administration!], null, _ => requests.Post(DaemonRequest.Drain), idle.Change);
        _administration = new RpcServer("admin", _reactor, ServerRules.AdministrationWorkers(settings), ServerRules.AdministrationLimits(settings),
            [new AdminProgramServer(administration)]) { ClientsChanged = _ => hold.Update() };
        if (_state is { } state)
        {
            _state = null;
            _program.Restore(state);
            _main.NextClientId = ServerState.NextClientId(state, _main.Name);
            _administration.NextClientId = ServerState.NextClientId(state, _administration.Name);
            var options = ServerRules.Service(settings, ListenerKind.ReadWrite, null);
            foreach (var (socket, id, since, session) in ServerState.Clients(state, _main.Name))
                _main.Restore(new SocketChannel(socket, isLocal: true) { DeathIsEnd = true }, options, id, since, _program.RestoreClient(session));
        }
        foreach (var listener in listeners)
            (listener.Kind == ListenerKind.Administration ? _administration : _main).Listen(listener.Copy(), ServerRules.Service(settings, listener.Kind, null));
        _program.Start(_reactor);
        new Thread(_reactor.Run, 1 << 20) { IsBackground = true, Name = "reactor" }.Start();
    }

    /// <inheritdoc/>
    public void Reload(DaemonSettings settings) => _program!.Reload(settings);

    /// <inheritdoc/>
    public void Drain()
    {
        _program!.Drain();
        _reactor.Post(() =>
        {
            _main!.Stop();
            _administration!.Stop();
        });
    }

    /// <inheritdoc/>
    public IDisposable Pause()
    {
        long end = Environment.TickCount64 + QuietMilliseconds;
        for (; ; )
        {
            var pause = new ReactorPause(_reactor);
            bool late = Environment.TickCount64 >= end;
            if (_main!.IsIdle && (late || Array.TrueForAll(_main!.Clients, c => c.IsQuiet)))
                return new PausePair(pause, _program!.Pause());
            pause.Dispose();
            if (late)
                throw LibvirtException.OperationFailed(ErrorDomain.Rpc, $"calls have been under way for {QuietMilliseconds / 1000} seconds");
            Thread.Sleep(LookAgainMilliseconds);
        }
    }

    /// <inheritdoc/>
    public JsonObject Save(Action<int> keep)
    {
        var clients = new List<(ServerClient, JsonObject)>();
        foreach (var client in _main!.Clients)
            if (client.IsQuiet)
                clients.Add((client, _program!.SaveClient(client)));
            else
                Log.Warning($"client {client.Id} has sent half a message for {QuietMilliseconds / 1000} seconds: its connection ends");
        // Connections of administrators are short and end with the process.
        var servers = new JsonObject()
            .Add(_administration!.Name, ServerState.Save(_administration, _listeners.Where(l => l.Kind == ListenerKind.Administration), [], keep))
            .Add(_main.Name, ServerState.Save(_main, _listeners.Where(l => l.Kind != ListenerKind.Administration), clients, keep));
        var state = new JsonObject().Add("daemon", new JsonObject().Add("servers", servers));
        _program!.Save(state, keep);
        return state;
    }

    private void Hold(int change)
    {
        if (change > 0)
            _idle!.Hold();
        else
            _idle!.Release();
    }

    private sealed class PausePair(IDisposable first, IDisposable second) : IDisposable
    {
        public void Dispose()
        {
            second.Dispose();
            first.Dispose();
        }
    }
}
