using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Server;
using Libvirt.Rpc.Server.Remote;

namespace Libvirt.Rpc.Tests.Server;

/// <summary>A server in this process, on a reactor of its own; clients are ends of socket pairs.</summary>
internal sealed class WireServer : IDisposable
{
    private readonly Thread _thread;
    private readonly Reactor _reactor = new();
    private bool _stopped;

    public WireServer(IReadOnlyList<IServerProgram> programs, ServerLimits? limits = null, WorkerPool? workers = null)
    {
        Workers = workers ?? new WorkerPool("test", 1, 4, 2);
        Server = new RpcServer("test", _reactor, Workers, limits ?? DefaultLimits, programs);
        _thread = new Thread(_reactor.Run) { IsBackground = true, Name = "reactor of a test" };
        _thread.Start();
    }

    public static ServerLimits DefaultLimits { get; } = new(100, 20, 5, 0, 0);

    public RpcServer Server { get; }

    public WorkerPool Workers { get; }

    public Reactor Reactor => _reactor;

    /// <summary>The programs of a daemon over one driver.</summary>
    public static WireServer Of(Func<uint, Connection> open, IAccessDriver? access = null, ServerLimits? limits = null, WorkerPool? workers = null)
        => new(RemoteProgramServer.All(new RemoteProgramOptions((_, flags) => open(flags), access)), limits, workers);

    /// <summary>A client's end of a new connection.</summary>
    public SocketChannel Connect(bool isReadOnly = false) => Connect(new ServiceOptions(ClientTransport.Unix, isReadOnly, AuthenticationKind.None));

    public SocketChannel Connect(ServiceOptions options)
    {
        var (ours, theirs) = SocketIo.CreatePair();
        OnReactor(() => Server.Accept(new SocketChannel(theirs, isLocal: true), options, null, "test"));
        return new(ours, isLocal: true);
    }

    /// <summary>Runs something on the reactor's thread and waits until it is done.</summary>
    public void OnReactor(Action action)
    {
        Exception? failure = null;
        using var done = new ManualResetEventSlim();
        _reactor.Post(() =>
        {
            try
            {
                action();
            }
            catch (Exception error)
            {
                failure = error;
            }
            done.Set();
        });
        Assert.True(done.Wait(TimeSpan.FromSeconds(30)), "the reactor is stuck");
        if (failure is not null)
            throw failure;
    }

    /// <summary>Waits until all clients are gone and all calls are over.</summary>
    public void WaitUntilIdle() => Eventually.Holds(() => Server.Count.All == 0 && Workers.State is { Queued: 0 } s && s.Free == s.Workers, "clients are left");

    public void Dispose()
    {
        if (_stopped)
            return;
        _stopped = true;
        OnReactor(Server.Stop);
        WaitUntilIdle();
        _reactor.Stop();
        Assert.True(_thread.Join(TimeSpan.FromSeconds(30)), "the reactor does not stop");
        Workers.Stop();
        _reactor.Dispose();
    }
}
