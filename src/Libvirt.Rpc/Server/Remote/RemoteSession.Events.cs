using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>Events that the client has asked for.</summary>
internal sealed partial class RemoteSession
{
    private readonly List<(EventFamily Family, int Number, int Id, bool Legacy)> _registered = [];
    private bool _wantsClose;

    /// <summary>Registers; the number that the driver's queue gives is the client's number too.</summary>
    public int Register(EventFamily family, int id, LibvirtObject? subject, bool legacy = false)
    {
        if (id < 0 || id >= EventPayloads.Count(family))
            throw LibvirtException.Internal(ErrorDomain.Rpc, $"unsupported event ID {id}");
        var queue = Queue(family);
        if (legacy && Known(family, id))
            throw LibvirtException.Internal(ErrorDomain.Rpc, $"{family} event {id} already registered");
        var callback = new RemoteEventCallback(this, legacy);
        var key = subject switch { null => null, Domain d => d.Uuid.ToString(), Network n => n.Uuid.ToString(), StoragePool p => p.Uuid.ToString(), Secret s => s.Uuid.ToString(), NodeDevice d => d.Name, _ => null };
        int number = queue.Register(Connection, family, id, key, callback);
        callback.Number = number;
        lock (_gate)
            _registered.Add((family, number, id, legacy));
        Connection.Drivers.Hypervisor.EventsWanted(Connection, family, id, key);
        return number;
    }

    private bool Known(EventFamily family, int id)
    {
        lock (_gate)
            return _registered.Exists(r => r.Family == family && r.Id == id && r.Legacy);
    }

    /// <summary>Deregisters by number.</summary>
    public void Deregister(EventFamily family, int number)
    {
        lock (_gate)
            if (_registered.RemoveAll(r => r.Family == family && r.Number == number) == 0)
                throw LibvirtException.Internal(ErrorDomain.Rpc, $"{family.ToString().ToLowerInvariant()} event callback {number} not registered");
        Queue(family).Deregister(Connection, number);
    }

    /// <summary>Deregisters a domain event that was registered in the old way.</summary>
    public void DeregisterLegacy(int id)
    {
        int number;
        lock (_gate)
        {
            int at = _registered.FindIndex(r => r.Family == EventFamily.Domain && r.Id == id && r.Legacy);
            if (at < 0)
                throw LibvirtException.Internal(ErrorDomain.Rpc, $"domain event {id} not registered");
            number = _registered[at].Number;
            _registered.RemoveAt(at);
        }
        Queue(EventFamily.Domain).Deregister(Connection, number);
    }

    /// <summary>The client wants to know when the driver loses its hypervisor.</summary>
    public void RegisterClose()
    {
        lock (_gate)
        {
            if (_wantsClose)
                throw LibvirtException.Internal(ErrorDomain.Rpc, "close callback already registered");
            _wantsClose = true;
        }
        Connection.Lost = reason => Send(Header(RemoteProcedure.ConnectEventConnectionClosed), w => new RemoteConnectEventConnectionClosedMsg { Reason = reason }.Write(w));
    }

    /// <summary>It no longer does.</summary>
    public void UnregisterClose()
    {
        lock (_gate)
        {
            if (!_wantsClose)
                throw LibvirtException.Internal(ErrorDomain.Rpc, "close callback not registered");
            _wantsClose = false;
        }
        Connection.Lost = null;
    }

    /// <summary>Tells the client.</summary>
    internal void Tell(ObjectEvent e, int number, bool legacy)
    {
        var subject = e.Subject(Connection);
        if (!MayBeTold(subject, e.Family switch { EventFamily.StoragePool => "storage-pool", EventFamily.NodeDevice => "node-device", _ => e.Family.ToString().ToLowerInvariant() }))
            return;
        int procedure = legacy ? EventMessages.LegacyProcedure(e.Family, e.Id) : EventMessages.Procedure(e.Family, e.Id);
        if (procedure == 0)
            return;
        var w = ServerClient.Writer;
        Header((RemoteProcedure)procedure).Begin(w);
        if (legacy)
            EventMessages.WriteLegacy(w, e, subject);
        else
            EventMessages.Write(w, number, e, subject);
        MessageHeader.Finish(w);
        client.Send(w.Written);
        w.Clear();
    }

    private static MessageHeader Header(RemoteProcedure procedure)
        => new(RemoteProgram.Number, RemoteProgram.Version, (int)procedure, MessageType.Message, 0, MessageStatus.Ok);

    private void CloseEvents()
    {
        List<(EventFamily Family, int Number, int Id, bool Legacy)> registered;
        lock (_gate)
        {
            registered = [.. _registered];
            _registered.Clear();
        }
        foreach (var r in registered)
            Queue(r.Family).Deregister(Connection, r.Number);
    }

    private ObjectEventQueue Queue(EventFamily family)
    {
        var drivers = Connection.Drivers;
        var (queue, domain) = family switch
        {
            EventFamily.Network => (drivers.Network.Events(Connection), ErrorDomain.Network),
            EventFamily.StoragePool => (drivers.Storage.Events(Connection), ErrorDomain.Storage),
            EventFamily.NodeDevice => (drivers.NodeDevice.Events(Connection), ErrorDomain.Nodedev),
            EventFamily.Secret => (drivers.Secret.Events(Connection), ErrorDomain.Secret),
            _ => (drivers.Hypervisor.Events(Connection), ErrorDomain.Domain),
        };
        return queue ?? throw LibvirtException.NoSupport(domain, $"virConnect{family}EventRegisterAny");
    }
}
