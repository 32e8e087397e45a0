using Libvirt.Rpc.Server;

namespace Libvirt.Daemon.Serving;

/// <summary>What administrators see and change of a running daemon.</summary>
/// <param name="servers">The daemon's servers.</param>
/// <param name="reloadCertificates">Reads the TLS files again; null where there is no TLS.</param>
/// <param name="shutdown">Ends the daemon.</param>
/// <param name="timeout">Changes after how many seconds without clients it ends.</param>
internal sealed class DaemonAdministration(Func<IReadOnlyList<RpcServer>> servers, Action? reloadCertificates, Action<bool> shutdown, Action<uint> timeout) : AdminDriver
{
    private const int MostWorkers = 1 << 14;

    /// <inheritdoc/>
    public override ulong LibVersion(AdmConnect connection) => Constants.LibvirVersionNumber;

    /// <inheritdoc/>
    public override bool IsAlive(AdmConnect connection) => true;

    /// <inheritdoc/>
    public override AdmServer[] AdmConnectListServers(AdmConnect conn, uint flags) => [.. servers().Select(s => new AdmServer(conn, s.Name))];

    /// <inheritdoc/>
    public override AdmServer AdmConnectLookupServer(AdmConnect conn, string name, uint flags) => new(conn, Server(name).Name);

    /// <inheritdoc/>
    public override TypedParameter[] AdmServerGetThreadPoolParameters(AdmServer srv, uint flags)
    {
        var pool = Server(srv.Name).Workers.State;
        return
        [
            TypedParameter.UInt(Constants.ThreadpoolWorkersMin, (uint)pool.Min),
            TypedParameter.UInt(Constants.ThreadpoolWorkersMax, (uint)pool.Max),
            TypedParameter.UInt(Constants.ThreadpoolWorkersCurrent, (uint)Math.Max(pool.Workers, pool.Min)),
            TypedParameter.UInt(Constants.ThreadpoolWorkersFree, (uint)(pool.Free + Math.Max(pool.Min - pool.Workers, 0))),
            TypedParameter.UInt(Constants.ThreadpoolWorkersPriority, (uint)pool.Priority),
            TypedParameter.UInt(Constants.ThreadpoolJobQueueDepth, (uint)pool.Queued),
        ];
    }

    /// <inheritdoc/>
    public override void AdmServerSetThreadPoolParameters(AdmServer srv, TypedParameter[] @params, uint flags)
    {
        var pool = Server(srv.Name).Workers;
        int? min = null, max = null, priority = null;
        foreach (var p in @params)
        {
            int value = (int)Number(p, MostWorkers);
            switch (p.Name)
            {
                case Constants.ThreadpoolWorkersMin: min = value; break;
                case Constants.ThreadpoolWorkersMax: max = value; break;
                case Constants.ThreadpoolWorkersPriority: priority = value; break;
                default: throw Unsupported(p);
            }
        }
        pool.Change(min, max, priority);
    }

    /// <inheritdoc/>
    public override AdmClient[] AdmServerListClients(AdmServer srv, uint flags) => [.. Server(srv.Name).Clients.Select(c => Of(srv, c))];

    /// <inheritdoc/>
    public override AdmClient AdmServerLookupClient(AdmServer srv, ulong id, uint flags) => Of(srv, Client(srv.Name, id));

    /// <inheritdoc/>
    public override TypedParameter[] AdmClientGetInfo(AdmClient client, uint flags)
    {
        var c = Client(client.Server.Name, client.ID);
        var who = c.Identity;
        var list = new List<TypedParameter> { TypedParameter.Boolean(Constants.ClientInfoReadonly, c.Options.IsReadOnly) };
        if (c.Options.Transport == ClientTransport.Unix)
        {
            list.Add(TypedParameter.Int(Constants.ClientInfoUnixUserId, (int)(who.UserId ?? 0)));
            list.Add(TypedParameter.String(Constants.ClientInfoUnixUserName, Host.Users.UserNames.User(who.UserId ?? 0)));
            list.Add(TypedParameter.Int(Constants.ClientInfoUnixGroupId, (int)(who.GroupId ?? 0)));
            list.Add(TypedParameter.String(Constants.ClientInfoUnixGroupName, Host.Users.UserNames.Group(who.GroupId ?? 0)));
            list.Add(TypedParameter.Int(Constants.ClientInfoUnixProcessId, (int)(who.ProcessId ?? 0)));
        }
        else
        {
            list.Add(TypedParameter.String(Constants.ClientInfoSocketAddr, c.Address));
        }
        if (who.SaslUser is not null)
            list.Add(TypedParameter.String(Constants.ClientInfoSaslUserName, who.SaslUser));
        if (who.X509Name is not null)
            list.Add(TypedParameter.String(Constants.ClientInfoX509DistinguishedName, who.X509Name));
        if (who.SecurityContext is not null)
            list.Add(TypedParameter.String(Constants.ClientInfoSelinuxContext, who.SecurityContext));
        return [.. list];
    }

    /// <inheritdoc/>
    public override void AdmClientClose(AdmClient client, uint flags) => Client(client.Server.Name, client.ID).Close();

    /// <inheritdoc/>
    public override TypedParameter[] AdmServerGetClientLimits(AdmServer srv, uint flags)
    {
        var server = Server(srv.Name);
        var (all, unauthenticated) = server.Count;
        return
        [
            TypedParameter.UInt(Constants.ServerClientsMax, (uint)server.Limits.MaxClients),
            TypedParameter.UInt(Constants.ServerClientsCurrent, (uint)all),
            TypedParameter.UInt(Constants.ServerClientsUnauthMax, (uint)server.Limits.MaxUnauthenticated),
            TypedParameter.UInt(Constants.ServerClientsUnauthCurrent, (uint)unauthenticated),
        ];
    }

    /// <inheritdoc/>
    public override void AdmServerSetClientLimits(AdmServer srv, TypedParameter[] @params, uint flags)
    {
        var server = Server(srv.Name);
        var limits = server.Limits;
        foreach (var p in @params)
            limits = p.Name switch
            {
                Constants.ServerClientsMax => limits with { MaxClients = (int)Number(p, int.MaxValue) },
                Constants.ServerClientsUnauthMax => limits with { MaxUnauthenticated = (int)Number(p, int.MaxValue) },
                _ => throw Unsupported(p),
            };
        if (limits.MaxClients < limits.MaxUnauthenticated)
            throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, "The overall maximum number of clients must be greater than the maximum number of clients waiting for authentication");
        server.Change(limits);
    }

    /// <inheritdoc/>
    public override void AdmServerUpdateTlsFiles(AdmServer srv, uint flags)
    {
        _ = Server(srv.Name);
        (reloadCertificates ?? throw LibvirtException.Internal(ErrorDomain.Rpc, "no tls service found, unable to update tls files"))();
    }

    /// <inheritdoc/>
    public override string AdmConnectGetLoggingOutputs(AdmConnect conn, uint flags) => LogConfiguration.Outputs;

    /// <inheritdoc/>
    public override string AdmConnectGetLoggingFilters(AdmConnect conn, uint flags) => LogConfiguration.Filters;

    /// <inheritdoc/>
    public override void AdmConnectSetLoggingOutputs(AdmConnect conn, string? outputs, uint flags) => LogConfiguration.Outputs = outputs ?? "";

    /// <inheritdoc/>
    public override void AdmConnectSetLoggingFilters(AdmConnect conn, string? filters, uint flags) => LogConfiguration.Filters = filters ?? "";

    /// <inheritdoc/>
    public override void AdmConnectSetDaemonTimeout(AdmConnect conn, uint timeoutSeconds, uint flags) => timeout(timeoutSeconds);

    /// <inheritdoc/>
    public override void AdmConnectDaemonShutdown(AdmConnect conn, uint flags) => shutdown((flags & (uint)AdmConnectDaemonShutdownFlags.DaemonShutdownPreserve) != 0);

    private static AdmClient Of(AdmServer server, ServerClient c) => new(server, c.Id, c.ConnectedAt, (int)c.Options.Transport);

    private RpcServer Server(string name) => servers().FirstOrDefault(s => s.Name == name)
        ?? throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.NoServer, $"No server named '{name}'");

    private ServerClient Client(string server, ulong id) => Server(server).Find(id)
        ?? throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.NoClient, $"No client with matching ID '{id}'");

    private static uint Number(TypedParameter p, int most)
    {
        if (p.Type != TypedParameterType.Uint)
            throw LibvirtException.InvalidArgument(ErrorDomain.None, $"invalid type '{p.Type.ToString().ToLowerInvariant()}' for parameter '{p.Name}', expected 'uint'");
        return p.AsUInt <= (uint)most ? p.AsUInt : throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"{p.Name} is {p.AsUInt}, at most {most} is allowed");
    }

    private static LibvirtException Unsupported(TypedParameter p) => LibvirtException.InvalidArgument(ErrorDomain.None, $"parameter '{p.Name}' not supported");
}
