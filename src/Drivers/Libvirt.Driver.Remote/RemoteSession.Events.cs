using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Driver.Remote;

/// <summary>Events: asked for at the daemon once for every kind and object, told to everybody here who waits for them.</summary>
internal sealed partial class RemoteSession
{
    private readonly Lock _gate = new(), _asking = new();
    private readonly List<(int Number, ObjectEvent Event)> _early = [];
    private bool _isAsking;
    private readonly Dictionary<(EventFamily Family, int Id, string? Key), int> _asked = [];
    private Connection? _connection;
    private Action<int>? _admLost;
    private bool _closeAsked, _told;

    /// <summary>Callbacks of the program.</summary>
    public ObjectEventQueue Events { get; } = new();

    /// <summary>The connection that events are told for.</summary>
    public void Attach(Connection connection) => _connection = connection;

    /// <summary>Told when a connection to an administration is lost.</summary>
    public void Attach(Action<int> lost) => _admLost = lost;

    /// <summary>Somebody waits for an event.</summary>
    public void Want(Connection connection, EventFamily family, int id, string? key)
    {
        Client.Watch();
        // Not under the gate: whoever reads meanwhile needs it for the events that arrive before our answer.
        lock (_asking)
        {
            lock (_gate)
            {
                if (_asked.ContainsKey((family, id, key)))
                    return;
                _isAsking = true;
            }
            int? number = null;
            try
            {
                number = Ask(connection, family, id, key);
            }
            finally
            {
                Asked((family, id, key), number);
            }
        }
    }

    /// <summary>The daemon has answered; events that were faster are told now.</summary>
    private void Asked((EventFamily Family, int Id, string? Key) what, int? number)
    {
        List<(int Number, ObjectEvent Event)> early;
        lock (_gate)
        {
            if (number is { } given)
                _asked.Add(what, given);
            early = [.. _early];
            _early.Clear();
            _isAsking = false;
        }
        foreach (var (from, e) in early)
            if (from == number && e.Family == what.Family && e.Id == what.Id)
                Events.Queue(e.RoutedTo(what.Key));
    }

    /// <summary>Somebody waits no more: what nobody waits for is asked for no more.</summary>
    public void Unwant()
    {
        lock (_asking)
        {
            var unwanted = new List<(EventFamily Family, int Number)>();
            lock (_gate)
                foreach (var what in _asked.Keys.ToArray())
                    if (!Events.IsWanted(what.Family, what.Id, what.Key) && _asked.Remove(what, out int number))
                        unwanted.Add((what.Family, number));
            foreach (var (family, number) in unwanted)
                if (Client.IsOpen)
                    AskNoMore(family, number);
        }
    }

    /// <summary>The program wants to know when the daemon's driver loses its hypervisor.</summary>
    public void WantClose()
    {
        Client.Watch();
        lock (_gate)
        {
            if (_closeAsked)
                return;
            _closeAsked = true;
        }
        if (Supports(DriverFeature.RemoteCloseCallback))
            Call(RemoteProgram.Number, (int)RemoteProcedure.ConnectRegisterCloseCallback);
    }

    /// <summary>Asks the daemon for a feature, of its own or of its driver.</summary>
    public bool Supports(DriverFeature feature)
        => Call<RemoteConnectSupportsFeatureArgs, RemoteConnectSupportsFeatureRet>(RemoteProgram.Number, (int)RemoteProcedure.ConnectSupportsFeature, new() { Feature = (int)feature }).Supported != 0;

    private int Ask(Connection c, EventFamily family, int id, string? key)
    {
        const uint program = RemoteProgram.Number;
        switch (family)
        {
            case EventFamily.Domain:
                RemoteNonnullDomain? dom = key is not null && Uuid.TryParse(key, out var d) ? new() { Name = NameOf(() => c.Drivers.Hypervisor.DomainLookupByUUID(c, d).Name), Uuid = d, Id = -1 } : null;
                return Call<RemoteConnectDomainEventCallbackRegisterAnyArgs, RemoteConnectDomainEventCallbackRegisterAnyRet>(program,
                    (int)RemoteProcedure.ConnectDomainEventCallbackRegisterAny, new() { EventID = id, Dom = dom }).CallbackID;
            case EventFamily.Network:
                RemoteNonnullNetwork? net = key is not null && Uuid.TryParse(key, out var n) ? new() { Name = NameOf(() => c.Drivers.Network.NetworkLookupByUUID(c, n).Name), Uuid = n } : null;
                return Call<RemoteConnectNetworkEventRegisterAnyArgs, RemoteConnectNetworkEventRegisterAnyRet>(program,
                    (int)RemoteProcedure.ConnectNetworkEventRegisterAny, new() { EventID = id, Net = net }).CallbackID;
            case EventFamily.StoragePool:
                RemoteNonnullStoragePool? pool = key is not null && Uuid.TryParse(key, out var p) ? new() { Name = NameOf(() => c.Drivers.Storage.StoragePoolLookupByUUID(c, p).Name), Uuid = p } : null;
                return Call<RemoteConnectStoragePoolEventRegisterAnyArgs, RemoteConnectStoragePoolEventRegisterAnyRet>(program,
                    (int)RemoteProcedure.ConnectStoragePoolEventRegisterAny, new() { EventID = id, Pool = pool }).CallbackID;
            case EventFamily.NodeDevice:
                RemoteNonnullNodeDevice? dev = key is not null ? new() { Name = key } : null;
                return Call<RemoteConnectNodeDeviceEventRegisterAnyArgs, RemoteConnectNodeDeviceEventRegisterAnyRet>(program,
                    (int)RemoteProcedure.ConnectNodeDeviceEventRegisterAny, new() { EventID = id, Dev = dev }).CallbackID;
            default:
                RemoteNonnullSecret? secret = key is not null && Uuid.TryParse(key, out var s) ? Wire.From(c.Drivers.Secret.SecretLookupByUUID(c, s)) : null;
                return Call<RemoteConnectSecretEventRegisterAnyArgs, RemoteConnectSecretEventRegisterAnyRet>(program,
                    (int)RemoteProcedure.ConnectSecretEventRegisterAny, new() { EventID = id, Secret = secret }).CallbackID;
        }
    }

    /// <summary>A name for a message whose receiver goes by the identity; an object that is gone has none.</summary>
    private static string NameOf(Func<string> look)
    {
        try
        {
            return look();
        }
        catch (LibvirtException)
        {
            return "";
        }
    }

    private void AskNoMore(EventFamily family, int number)
    {
        const uint program = RemoteProgram.Number;
        switch (family)
        {
            case EventFamily.Domain:
                Call(program, (int)RemoteProcedure.ConnectDomainEventCallbackDeregisterAny, new RemoteConnectDomainEventCallbackDeregisterAnyArgs { CallbackID = number });
                break;
            case EventFamily.Network:
                Call(program, (int)RemoteProcedure.ConnectNetworkEventDeregisterAny, new RemoteConnectNetworkEventDeregisterAnyArgs { CallbackID = number });
                break;
            case EventFamily.StoragePool:
                Call(program, (int)RemoteProcedure.ConnectStoragePoolEventDeregisterAny, new RemoteConnectStoragePoolEventDeregisterAnyArgs { CallbackID = number });
                break;
            case EventFamily.NodeDevice:
                Call(program, (int)RemoteProcedure.ConnectNodeDeviceEventDeregisterAny, new RemoteConnectNodeDeviceEventDeregisterAnyArgs { CallbackID = number });
                break;
            default:
                Call(program, (int)RemoteProcedure.ConnectSecretEventDeregisterAny, new RemoteConnectSecretEventDeregisterAnyArgs { CallbackID = number });
                break;
        }
    }

    private void TakeMessage(MessageHeader header, ReadOnlySpan<byte> payload)
    {
        var r = new XdrReader(payload);
        if (header.Program == QemuProgram.Number && header.Procedure == (int)QemuProcedure.DomainMonitorEvent)
        {
            var m = QemuDomainMonitorEventMsg.Read(ref r);
            Events.Queue(new ObjectEvent(EventFamily.QemuMonitor, 0, m.Dom.Uuid.ToString(), c => Wire.To(c, m.Dom), new DomainQemuMonitorEvent(m.Event, m.Seconds, m.Micros, m.Details))
                .RoutedTo(MonitorKey(m.CallbackID)));
            return;
        }
        if (header.Program != RemoteProgram.Number)
            return;
        if (header.Procedure == (int)RemoteProcedure.ConnectEventConnectionClosed)
            TellLost(RemoteConnectEventConnectionClosedMsg.Read(ref r).Reason);
        else if (EventMessages.Read(header.Procedure, ref r) is { } arrived && Asked(arrived.Callback, arrived.Event, out var key))
            Events.Queue(arrived.Event.RoutedTo(key));
    }

    /// <summary>The key under which the daemon was asked: only those who wait under the same one are told, or they would be told twice.</summary>
    private bool Asked(int number, ObjectEvent e, out string? key)
    {
        lock (_gate)
        {
            foreach (var (what, callback) in _asked)
                if (callback == number && what.Family == e.Family && what.Id == e.Id)
                {
                    key = what.Key;
                    return true;
                }
            if (_isAsking)
                _early.Add((number, e));
        }
        key = null;
        return false;
    }

    /// <summary>Under which a callback for monitor events is registered here.</summary>
    public static string MonitorKey(int number) => "callback " + number;

    private void TellLost(int reason)
    {
        lock (_gate)
        {
            if (_told)
                return;
            _told = true;
        }
        // Who closes knows; whoever else waits is told.
        if (reason != (int)ConnectCloseReason.Client)
        {
            _connection?.Lost?.Invoke(reason);
            _admLost?.Invoke(reason);
        }
    }
}
