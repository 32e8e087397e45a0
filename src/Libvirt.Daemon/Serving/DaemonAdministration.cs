using Libvirt.Host.Accounts;
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

    private static readonly TypedParameterRule[] WorkerRules =
    [
        new(Constants.ThreadpoolWorkersMin, TypedParameterType.Uint), new(Constants.ThreadpoolWorkersMax, TypedParameterType.Uint), new(Constants.ThreadpoolWorkersPriority, TypedParameterType.Uint),
    ];

    private static readonly TypedParameterRule[] ClientRules =
        [new(Constants.ServerClientsMax, TypedParameterType.Uint), new(Constants.ServerClientsUnauthMax, TypedParameterType.Uint)];

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
        var set = new TypedParameterSet(@params);
        set.Validate(WorkerRules);
        pool.Change(Number(set, Constants.ThreadpoolWorkersMin, MostWorkers), Number(set, Constants.ThreadpoolWorkersMax, MostWorkers), Number(set, Constants.ThreadpoolWorkersPriority, MostWorkers));
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
            list.Add(TypedParameter.Int(Constants.ClientInfoUnixUserId, (int)(who.UnixUserId ?? 0)));
            list.Add(TypedParameter.String(Constants.ClientInfoUnixUserName, AccountNames.User((uint)(who.UnixUserId ?? 0))));
            list.Add(TypedParameter.Int(Constants.ClientInfoUnixGroupId, (int)(who.UnixGroupId ?? 0)));
            list.Add(TypedParameter.String(Constants.ClientInfoUnixGroupName, AccountNames.Group((uint)(who.UnixGroupId ?? 0))));
            list.Add(TypedParameter.Int(Constants.ClientInfoUnixProcessId, (int)(who.ProcessId ?? 0)));
        }
        else
        {
            list.Add(TypedParameter.String(Constants.ClientInfoSocketAddr, c.Address));
        }
        if (who.SaslUserName is not null)
            list.Add(TypedParameter.String(Constants.ClientInfoSaslUserName, who.SaslUserName));
        if (who.X509DistinguishedName is not null)
            list.Add(TypedParameter.String(Constants.ClientInfoX509DistinguishedName, who.X509DistinguishedName));
        if (who.SelinuxContext is not null)
            list.Add(TypedParameter.String(Constants.ClientInfoSelinuxContext, who.SelinuxContext));
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
        var set = new TypedParameterSet(@params);
        set.Validate(ClientRules);
        var limits = server.Limits;
        limits = limits with
        {
            MaxClients = Number(set, Constants.ServerClientsMax, int.MaxValue) ?? limits.MaxClients,
            MaxUnauthenticated = Number(set, Constants.ServerClientsUnauthMax, int.MaxValue) ?? limits.MaxUnauthenticated,
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

    private static int? Number(TypedParameterSet set, string name, int most) => set.GetUInt(name) switch
    {
        null => null,
        { } number when number <= (uint)most => (int)number,
        { } number => throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"{name} is {number}, at most {most} is allowed"),
    };
}
