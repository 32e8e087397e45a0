using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>The same limits for the administration interface.</summary>
public static class AdministrationSettings
{
    /// <summary>Workers at start.</summary>
    public static readonly UnsignedSetting MinWorkers = new("admin_min_workers", 5, "As min_workers.");

    /// <summary>Workers under load.</summary>
    public static readonly UnsignedSetting MaxWorkers = new("admin_max_workers", 20, "As max_workers.")
    {
        Least = 1,
        Refuse = _ => LibvirtException.Internal(ErrorDomain.Conf, "'admin_max_workers' must be greater than 0"),
    };

    /// <summary>Connections at a time.</summary>
    public static readonly UnsignedSetting MaxClients = new("admin_max_clients", 5000, "As max_clients.");

    /// <summary>Length of the queue of the listening socket.</summary>
    public static readonly UnsignedSetting MaxQueuedClients = new("admin_max_queued_clients", 20, "As max_queued_clients.");

    /// <summary>Calls of one connection at a time.</summary>
    public static readonly UnsignedSetting MaxClientRequests = new("admin_max_client_requests", 5, "As max_client_requests.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Limits of the administration interface", "",
        MinWorkers, MaxWorkers, MaxClients, MaxQueuedClients, MaxClientRequests);
}
