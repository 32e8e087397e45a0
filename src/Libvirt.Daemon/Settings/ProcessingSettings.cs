using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>How much the daemon takes on at a time.</summary>
public static class ProcessingSettings
{
    /// <summary>Connections at a time.</summary>
    public static readonly UnsignedSetting MaxClients = new("max_clients", 5000, "Connections at a time, over all sockets.");

    /// <summary>Length of the queue of a listening socket.</summary>
    public static readonly UnsignedSetting MaxQueuedClients = new("max_queued_clients", 1000, "Connections that wait to be accepted, for each socket; 0 leaves it to the system.");

    /// <summary>Connections that have not proved who they are; 0 for any number.</summary>
    public static readonly UnsignedSetting MaxAnonymousClients = new("max_anonymous_clients", 20,
        "Connections that have not authenticated yet. When there are so many, no more are accepted until one has. 0: any number.");

    /// <summary>Workers at start.</summary>
    public static readonly UnsignedSetting MinWorkers = new("min_workers", 5, "Threads that work for clients, at start.");

    /// <summary>Workers under load.</summary>
    public static readonly UnsignedSetting MaxWorkers = new("max_workers", 20, "Threads that work for clients, at most.")
    {
        Least = 1,
        Refuse = _ => LibvirtException.Internal(ErrorDomain.Conf, "'max_workers' must be greater than 0"),
    };

    /// <summary>Workers for calls that must never wait behind others.</summary>
    public static readonly UnsignedSetting PriorityWorkers = new("prio_workers", 5, "Further threads for calls that must get through when all others are stuck, such as destroying a guest.");

    /// <summary>Calls of one connection at a time.</summary>
    public static readonly UnsignedSetting MaxClientRequests = new("max_client_requests", 5,
        "Calls of one connection that are worked on at a time; more wait. Should be a small part of max_workers, so that one client cannot take all; too small a number delays keepalive messages.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Limits", "All can be changed while the daemon runs: virt-admin srv-clients-set, srv-threadpool-set.",
        MaxClients, MaxQueuedClients, MaxAnonymousClients, MinWorkers, MaxWorkers, PriorityWorkers, MaxClientRequests);
}
