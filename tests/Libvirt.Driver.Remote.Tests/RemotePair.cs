using System.Reflection;
using Libvirt.Rpc.Client;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Server;
using Libvirt.Rpc.Tests.Drivers;
using Libvirt.Rpc.Tests.Server;

namespace Libvirt.Driver.Remote.Tests;

/// <summary>The remote driver in front, a server in the same process, and behind it drivers that are one delegate.</summary>
internal sealed class RemotePair : IDisposable
{
    private readonly WireServer _server;

    /// <param name="handle">Serves every call that reaches the drivers.</param>
    public RemotePair(Func<MethodInfo, object?[], object?> handle)
    {
        object? Handle(MethodInfo method, object?[] arguments) => method.Name switch
        {
            nameof(HypervisorDriver.ConnectClose) or "EventsWanted" or "EventsUnwanted" or "CloseWanted" => null,
            "Supports" => false,
            _ => handle(method, arguments),
        };
        _server = WireServer.Of(flags => Behind = new(new DriverSet
        {
            Hypervisor = DriverMaker.Make<HypervisorDriver>(Handle), Network = DriverMaker.Make<NetworkDriver>(Handle), Interface = DriverMaker.Make<InterfaceDriver>(Handle),
            Storage = DriverMaker.Make<StorageDriver>(Handle), NodeDevice = DriverMaker.Make<NodeDeviceDriver>(Handle), Secret = DriverMaker.Make<SecretDriver>(Handle),
            NWFilter = DriverMaker.Make<NWFilterDriver>(Handle),
        }, null, false));
        Session = new RemoteSession(new RpcClient(_server.Connect()));
        Session.Call(RemoteProgram.Number, (int)RemoteProcedure.ConnectOpen, new RemoteConnectOpenArgs());
        Front = new(RemoteOpener.Drivers(Session), LibvirtUri.Parse("test:///default"), false) { DriverState = Session };
        Session.Attach(Front);
    }

    public RemoteSession Session { get; }

    /// <summary>The only client of the server.</summary>
    public ServerClient Client => _server.Server.Clients[0];

    /// <summary>The connection of the program.</summary>
    public Connection Front { get; }

    /// <summary>The connection of the daemon.</summary>
    public Connection Behind { get; private set; } = null!;

    /// <summary>The remote driver of a contract class.</summary>
    public object Driver(Type contract) => contract.Name switch
    {
        nameof(HypervisorDriver) => Front.Drivers.Hypervisor,
        nameof(NetworkDriver) => Front.Drivers.Network,
        nameof(InterfaceDriver) => Front.Drivers.Interface,
        nameof(StorageDriver) => Front.Drivers.Storage,
        nameof(NodeDeviceDriver) => Front.Drivers.NodeDevice,
        nameof(SecretDriver) => Front.Drivers.Secret,
        _ => Front.Drivers.NWFilter,
    };

    public void Dispose()
    {
        Front.Dispose();
        _server.Dispose();
    }
}
