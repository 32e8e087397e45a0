using Libvirt.Daemon.Life;
using Libvirt.Daemon.Listeners;
using Libvirt.Daemon.Settings;

namespace Libvirt.Daemon.Serving;

/// <summary>What a daemon serves: the server core with its programs and drivers. The main thread calls it, one call at a time.</summary>
public interface IDaemonServer
{
    /// <summary>Begins to serve and returns when clients are answered. State drivers may still be starting.</summary>
    /// <param name="listeners">The sockets; they stay the caller's, who closes them after <see cref="Drain"/>.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="idle">To be held for every client and every running guest.</param>
    /// <param name="requests">Where the server asks for an end or a reload, such as virt-admin's.</param>
    /// <exception cref="LibvirtException">it cannot start</exception>
    void Start(IReadOnlyList<Listener> listeners, DaemonSettings settings, IdleShutdown idle, DaemonRequests requests);

    /// <summary>Waits until the state drivers have started.</summary>
    /// <exception cref="LibvirtException">one of them cannot: the daemon ends</exception>
    void Complete()
    {
    }

    /// <summary>Takes settings over that can change while it runs, and tells the drivers to read theirs again.</summary>
    /// <exception cref="LibvirtException">nothing changed</exception>
    void Reload(DaemonSettings settings);

    /// <summary>Stops accepting connections and calls; does not wait.</summary>
    void Drain();

    /// <summary>True when, after <see cref="Drain"/>, no call is under way any more.</summary>
    bool IsDrained { get; }
}
