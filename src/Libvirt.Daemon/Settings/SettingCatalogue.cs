using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>Which keys the file of which daemon has.</summary>
public static class SettingCatalogue
{
    /// <summary>The chapters of a daemon's file, in order; the retired keys come last.</summary>
    public static IReadOnlyList<SettingGroup> Of(DaemonKind kind) => kind switch
    {
        DaemonKind.Logging => [LoggingSettings.Group, GuestLogSettings.Group, GuestLogSettings.Files, RetiredSettings.Group],
        DaemonKind.Locking => [LoggingSettings.Group, LockSettings.Group, RetiredSettings.Group],
        DaemonKind.Modular => [SocketSettings.Group, AuthenticationSettings.Group, .. Common],
        DaemonKind.Proxy => [NetworkSettings.ProxyGroup, .. Network],
        _ => [NetworkSettings.Group, .. Network],
    };

    private static IEnumerable<SettingGroup> Network => [SocketSettings.Group, AuthenticationSettings.NetworkGroup, CertificateSettings.Group, .. Common];

    private static IEnumerable<SettingGroup> Common =>
    [
        AuthorizationSettings.Group, ProcessingSettings.Group, AdministrationSettings.Group, LoggingSettings.Group, AuditSettings.Group,
        HostSettings.Group, KeepAliveSettings.Group, OpenVSwitchSettings.Group, RetiredSettings.Group,
    ];
}
