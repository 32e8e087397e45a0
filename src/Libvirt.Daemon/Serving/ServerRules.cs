using Libvirt.Daemon.Listeners;
using Libvirt.Daemon.Settings;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Server;

namespace Libvirt.Daemon.Serving;

/// <summary>Settings in the words of the server core.</summary>
public static class ServerRules
{
    /// <summary>What the server of the daemon's API, or of virtlogd's and virtlockd's programs, allows.</summary>
    public static ServerLimits Limits(DaemonSettings settings) => new(
        Number(settings.MaxClients),
        settings.Paths.Program.ServesApi ? Number(settings.Get(ProcessingSettings.MaxAnonymousClients)) : 0,
        Number(settings.Get(ProcessingSettings.MaxClientRequests)),
        settings.Get(KeepAliveSettings.Interval),
        Number(settings.Get(KeepAliveSettings.Count)));

    /// <summary>What the server of the administration interface allows.</summary>
    public static ServerLimits AdministrationLimits(DaemonSettings settings) => new(
        Number(settings.AdministrationMaxClients),
        0,
        Number(settings.Get(AdministrationSettings.MaxClientRequests)),
        settings.Get(KeepAliveSettings.AdministrationInterval),
        Number(settings.Get(KeepAliveSettings.AdministrationCount)));

    /// <summary>The workers for the API; none is started yet.</summary>
    public static WorkerPool Workers(DaemonSettings settings) => Pool("rpc", settings.Get(ProcessingSettings.MinWorkers), settings.Get(ProcessingSettings.MaxWorkers),
        settings.Get(ProcessingSettings.PriorityWorkers));

    /// <summary>The workers for the administration interface; none is started yet.</summary>
    public static WorkerPool AdministrationWorkers(DaemonSettings settings)
        => Pool("admin", settings.Get(AdministrationSettings.MinWorkers), settings.Get(AdministrationSettings.MaxWorkers), 0);

    /// <summary>The rules of a listening socket.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="kind">What clients get.</param>
    /// <param name="tls">Puts TLS around a channel; needed for <see cref="ListenerKind.Tls"/> only.</param>
    /// <exception cref="ArgumentNullException">no <paramref name="tls"/> for a socket of TLS</exception>
    public static ServiceOptions Service(DaemonSettings settings, ListenerKind kind, Func<ByteChannel, IHandshakingChannel>? tls) => kind switch
    {
        ListenerKind.ReadOnly => new(ClientTransport.Unix, true, settings.UnixReadOnlyAuthentication),
        ListenerKind.Administration => new(ClientTransport.Unix, false, AuthenticationKind.None),
        ListenerKind.Tcp => new(ClientTransport.Tcp, false, settings.Get(AuthenticationSettings.Tcp)!.Value),
        ListenerKind.Tls => new(ClientTransport.Tls, false, settings.Get(AuthenticationSettings.Tls)!.Value, tls ?? throw new ArgumentNullException(nameof(tls))),
        _ => new(ClientTransport.Unix, false, settings.Paths.Program.ServesApi ? settings.UnixReadWriteAuthentication : AuthenticationKind.None),
    };

    // A minimum above the maximum is native's maximum: it raises the maximum.
    private static WorkerPool Pool(string name, uint min, uint max, uint priority) => new(name, Number(min), Math.Max(Number(min), Number(max)), Number(priority));

    private static int Number(uint value) => (int)Math.Min(value, int.MaxValue);
}
