using Libvirt.Rpc.Protocol;

namespace Libvirt.Driver.Remote;

/// <summary>Guests of a daemon. What is one call of the protocol is generated; here is the connection itself.</summary>
internal sealed partial class RemoteHypervisorDriver(RemoteSession session) : HypervisorDriver
{
    /// <inheritdoc/>
    public override void ConnectClose(Connection connection)
    {
        try
        {
            if (session.Client.IsOpen)
                session.Call(RemoteProgram.Number, (int)RemoteProcedure.ConnectClose);
        }
        catch (LibvirtException)
        {
            // Whatever the daemon says of it, the connection ends.
        }
        session.Client.Dispose();
    }

    /// <inheritdoc/>
    public override ErrorDomain ReportsAs => ErrorDomain.Remote;

    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => session.Events;

    /// <inheritdoc/>
    public override void EventsWanted(Connection connection, EventFamily family, int id, string? key) => session.Want(connection, family, id, key);

    /// <inheritdoc/>
    public override void EventsUnwanted(Connection connection) => session.Unwant();

    /// <inheritdoc/>
    public override void CloseWanted(Connection connection) => session.WantClose();

    /// <inheritdoc/>
    public override bool Supports(Connection connection, DriverFeature feature) => feature switch
    {
        DriverFeature.Remote => true,
        DriverFeature.FdPassing => session.Client.Channel.PassesDescriptors && session.Supports(feature),
        _ => session.Supports(feature),
    };

    /// <inheritdoc/>
    public override string ConnectGetType(Connection conn)
        => session.CallForAnswer<RemoteConnectGetTypeRet>(RemoteProgram.Number, (int)RemoteProcedure.ConnectGetType).Type;

    /// <inheritdoc/>
    public override string ConnectGetURI(Connection conn) => conn.Uri!.ToString();

    /// <inheritdoc/>
    public override ulong ConnectGetLibVersion(Connection conn)
        => session.CallForAnswer<RemoteConnectGetLibVersionRet>(RemoteProgram.Number, (int)RemoteProcedure.ConnectGetLibVersion).LibVer;

    /// <inheritdoc/>
    public override bool ConnectIsAlive(Connection conn) => session.Client.IsOpen;

    /// <inheritdoc/>
    public override bool ConnectIsEncrypted(Connection conn) => session.Client.Channel.IsEncrypted;

    /// <summary>Secure means: this channel is, and what the daemon's driver does is.</summary>
    public override bool ConnectIsSecure(Connection conn)
        => (session.IsSecure || session.Client.Channel.IsSecure) && session.CallForAnswer<RemoteConnectIsSecureRet>(RemoteProgram.Number, (int)RemoteProcedure.ConnectIsSecure).Secure != 0;

    /// <inheritdoc/>
    public override int ConnectSetKeepAlive(Connection conn, int interval, uint count)
    {
        if (!session.Client.Watch())
            throw LibvirtException.Internal(ErrorDomain.Rpc, "the caller doesn't support keepalive protocol; perhaps it's missing event loop implementation");
        if (!session.Supports(DriverFeature.ProgramKeepalive))
            return 1;
        session.Client.SetKeepAlive(interval, count);
        return 0;
    }

    /// <inheritdoc/>
    public override void ConnectSetIdentity(Connection conn, TypedParameter[] parameters, uint flags)
        => session.Call(RemoteProgram.Number, (int)RemoteProcedure.ConnectSetIdentity, new RemoteConnectSetIdentityArgs { Params = Wire.Parameters(parameters), Flags = flags });

    /// <inheritdoc/>
    public override DomainStatsRecord[] ConnectGetAllDomainStats(Connection conn, IReadOnlyList<Domain> domains, uint stats, uint flags)
    {
        var ret = session.Call<RemoteConnectGetAllDomainStatsArgs, RemoteConnectGetAllDomainStatsRet>(RemoteProgram.Number, (int)RemoteProcedure.ConnectGetAllDomainStats,
            new() { Doms = [.. domains.Select(Wire.From)], Stats = stats, Flags = flags });
        return Array.ConvertAll(ret.RetStats, s => new DomainStatsRecord(Wire.To(conn, s.Dom), Wire.Parameters(s.Params)));
    }

    /// <inheritdoc/>
    public override int ConnectDomainQemuMonitorEventRegister(Connection conn, Domain? dom, string? @event, EventCallback callback, uint flags)
    {
        session.Client.Watch();
        int remote = session.Call<QemuConnectDomainMonitorEventRegisterArgs, QemuConnectDomainMonitorEventRegisterRet>(QemuProgram.Number,
            (int)QemuProcedure.ConnectDomainMonitorEventRegister, new() { Dom = dom is null ? null : Wire.From(dom), Event = @event, Flags = flags }).CallbackID;
        int number = session.Events.Register(conn, EventFamily.QemuMonitor, 0, RemoteSession.MonitorKey(remote), callback);
        lock (_monitors)
            _monitors.Add(number, remote);
        return number;
    }

    /// <inheritdoc/>
    public override void ConnectDomainQemuMonitorEventDeregister(Connection conn, int callbackID)
    {
        session.Events.Deregister(conn, callbackID);
        int remote;
        lock (_monitors)
            if (!_monitors.Remove(callbackID, out remote))
                return;
        session.Call(QemuProgram.Number, (int)QemuProcedure.ConnectDomainMonitorEventDeregister, new QemuConnectDomainMonitorEventDeregisterArgs { CallbackID = remote });
    }

    private readonly Dictionary<int, int> _monitors = [];
}
