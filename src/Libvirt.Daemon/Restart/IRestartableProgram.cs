using Libvirt.Daemon.Settings;
using Libvirt.Json;
using Libvirt.Rpc.Server;

namespace Libvirt.Daemon.Restart;

/// <summary>A program whose state a daemon hands to the process that takes its place.</summary>
internal interface IRestartableProgram : IServerProgram, IDisposable
{
    /// <summary>Begins to work; after <see cref="Restore"/> if there is a state.</summary>
    /// <param name="reactor">For timers.</param>
    void Start(Reactor reactor);

    /// <summary>Takes changed settings over.</summary>
    void Reload(DaemonSettings changed);

    /// <summary>The daemon ends: clients that are closed from now on did not leave by themselves.</summary>
    void Drain();

    /// <summary>Stands still until the result is disposed of.</summary>
    IDisposable Pause();

    /// <summary>Adds its state; only while paused.</summary>
    /// <param name="state">The state of the daemon, in native's words.</param>
    /// <param name="keep">Told the descriptors that the next process needs.</param>
    void Save(JsonObject state, Action<int> keep);

    /// <summary>Takes over the state of the process before.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it makes no sense</exception>
    void Restore(JsonObject state);

    /// <summary>What it knows of a client.</summary>
    JsonObject SaveClient(ServerClient client);

    /// <summary>The session of a client of the process before.</summary>
    object? RestoreClient(JsonObject state);
}
