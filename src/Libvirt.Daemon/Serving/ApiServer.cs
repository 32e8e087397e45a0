using Libvirt.Daemon.Life;
using Libvirt.Daemon.Listeners;
using Libvirt.Daemon.Settings;
using Libvirt.Host.Bus;
using Libvirt.Rpc.Security.Tls;
using Libvirt.Rpc.Server;
using Libvirt.Rpc.Server.Administration;
using Libvirt.Rpc.Server.Authentication;
using Libvirt.Rpc.Server.Remote;

namespace Libvirt.Daemon.Serving;

/// <summary>libvirtd and its modular siblings: the server of the users and the server of the administrators, on one reactor.</summary>
public sealed class ApiServer : IDaemonServer
{
    private readonly Reactor _reactor = new();
    private readonly List<RpcServer> _servers = [];
    private readonly List<Thread> _threads = [];
    private StartingDriver[] _starting = [];
    private TlsContext? _tls;
    private DaemonSettings? _settings;

    /// <inheritdoc/>
    public void Start(IReadOnlyList<Listener> listeners, DaemonSettings settings, IdleShutdown idle, DaemonRequests requests)
    {
        _settings = settings;
        var hold = new ClientHold(idle, () => _servers);
        EventRegistry.RegisterDefault();
        if (listeners.Any(l => l.Kind == ListenerKind.Tls))
            LoadCertificates(settings);
        var access = AccessDriver(settings);
        var authentication = new ClientAuthentication(settings.Has(AuthorizationSettings.AllowedUsers) ? settings.Get(AuthorizationSettings.AllowedUsers) : null,
            (int)settings.Get(AuthenticationSettings.TcpLeastStrength));
        var kind = settings.Paths.Program.Kind;
        // They read what may be thousands of files: the sockets answer meanwhile.
        DriverRegistration[] drivers = [.. DaemonDrivers.Of(settings.Paths.Program).Select(static d => d.StartsInDaemon ? new StartingDriver(d) : d)];
        _starting = [.. drivers.OfType<StartingDriver>()];
        // A guest that starts by itself may have a disk in a pool: it waits for the pools then.
        SecondaryDrivers.Offer(drivers);
        new HostEndWatch(drivers, BusAddress.System).Start();
        foreach (var driver in _starting)
            driver.Begin();
        idle.IsNeeded = () => Array.Exists(drivers, d => d.IsNeeded);
        var options = new RemoteProgramOptions((name, flags) => ConnectionOpener.Open(drivers, name, null, flags), access, authentication,
            kind == DaemonKind.Proxy ? ForwardedIdentity.Tell : null);
        var name = settings.Paths.Program.Name;
        var main = new RpcServer(name, _reactor, ServerRules.Workers(settings), ServerRules.Limits(settings), RemoteProgramServer.All(options)) { ClientsChanged = _ => hold.Update() };
        var administration = new DaemonAdministration(() => _servers, listeners.Any(l => l.Kind == ListenerKind.Tls) ? () => LoadCertificates(_settings!) : null,
            _ => requests.Post(DaemonRequest.Drain), idle.Change);
        var admin = new RpcServer("admin", _reactor, ServerRules.AdministrationWorkers(settings), ServerRules.AdministrationLimits(settings), [new AdminProgramServer(administration)]) { ClientsChanged = _ => hold.Update() };
        _servers.AddRange([main, admin]);
        foreach (var listener in listeners)
            (listener.Kind == ListenerKind.Administration ? admin : main).Listen(listener.Copy(), ServerRules.Service(settings, listener.Kind, channel => new TlsLayer(TlsChannel.Server(Volatile.Read(ref _tls)!, channel))));
        _reactor.Timer(MemoryKeeper.Milliseconds, new MemoryKeeper().Look, repeat: true);
        Run("events", RunEvents);
        Run("reactor", _reactor.Run);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        foreach (var driver in _starting)
            driver.Wait();
    }

    /// <inheritdoc/>
    public void Reload(DaemonSettings settings)
    {
        _settings = settings;
        if (_tls is not null)
            LoadCertificates(settings);
    }

    /// <inheritdoc/>
    public void Drain() => _reactor.Post(() =>
    {
        foreach (var server in _servers)
            server.Stop();
    });

    /// <inheritdoc/>
    public bool IsDrained => _servers.TrueForAll(s => s.Count.All == 0 && s.IsIdle);

    private void Run(string name, Action body)
    {
        var thread = new Thread(() => body(), 1 << 20) { IsBackground = true, Name = name };
        _threads.Add(thread);
        thread.Start();
    }

    /// <summary>Drivers' timers and descriptors, and the delivery of their events.</summary>
    private static void RunEvents()
    {
        // A timer that never ends keeps the loop waiting when no driver has anything.
        for (; ; )
            EventRegistry.Default.RunOnce();
    }

    /// <summary>Clients that connected before keep what they agreed on; new ones get the new files.</summary>
    private void LoadCertificates(DaemonSettings settings)
    {
        var files = settings.Has(CertificateSettings.KeyFile) || settings.Has(CertificateSettings.CertificateFile) || settings.Has(CertificateSettings.AuthorityFile)
            ? Configured(settings) : TlsFiles.ForServer();
        var context = TlsContext.ForServer(files, new TlsOptions
        {
            CheckOwn = !settings.Get(CertificateSettings.NoSanityCheck),
            CheckPeer = !settings.Get(CertificateSettings.NoVerification),
            AllowedNames = settings.Has(CertificateSettings.AllowedNames) ? settings.Get(CertificateSettings.AllowedNames) : null,
            Priority = settings.Get(CertificateSettings.Priority) ?? StandardPriority,
        });
        Volatile.Write(ref _tls, context);
    }

    /// <summary>Clients of libvirt 9.0 take the session tickets of TLS 1.3 for a failure, and .NET cannot leave them away. Who has newer clients only sets tls_priority to NORMAL.</summary>
    private const string StandardPriority = "NORMAL:-VERS-TLS1.3";

    private static TlsFiles Configured(DaemonSettings settings) => new(
        settings.Get(CertificateSettings.AuthorityFile) ?? "/etc/pki/CA/cacert.pem",
        settings.Get(CertificateSettings.RevocationFile),
        [new TlsIdentity(settings.Get(CertificateSettings.CertificateFile) ?? "/etc/pki/libvirt/servercert.pem", settings.Get(CertificateSettings.KeyFile) ?? "/etc/pki/libvirt/private/serverkey.pem")]);

    private static IAccessDriver? AccessDriver(DaemonSettings settings)
    {
        if (!settings.Has(AuthenticationSettings.AccessDrivers))
            return null;
        IAccessDriver? driver = null;
        foreach (var name in settings.Get(AuthenticationSettings.AccessDrivers)!)
            driver = name switch
            {
                "none" => driver,
                "polkit" => new PolkitAccess(),
                _ => throw LibvirtException.Internal(ErrorDomain.Access, $"Cannot find security driver '{name}'"),
            };
        return driver;
    }
}
