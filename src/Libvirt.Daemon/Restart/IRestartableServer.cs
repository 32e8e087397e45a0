using Libvirt.Daemon.Serving;
using Libvirt.Json;

namespace Libvirt.Daemon.Restart;

/// <summary>A server that another process of the same number can take over: SIGUSR1 of virtlogd and virtlockd.</summary>
public interface IRestartableServer : IDaemonServer
{
    /// <summary>Hands over the state of the process before; called before <see cref="IDaemonServer.Start"/>, which uses it.</summary>
    void Restore(JsonObject state);

    /// <summary>Stands still until the result is disposed of: no call is under way, nothing is read.</summary>
    IDisposable Pause();

    /// <summary>The state; only while paused.</summary>
    /// <param name="keep">Told the descriptors that the next process needs.</param>
    /// <exception cref="LibvirtException">it cannot be told</exception>
    JsonObject Save(Action<int> keep);
}
