using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>Ports of the host at which displays are served. Two guests that start at once get different ones although neither listens yet.</summary>
internal sealed class GraphicsPorts
{
    private readonly Lock _gate = new();
    private readonly HashSet<int> _taken = [];

    /// <summary>Those of this process: ports are the host's, whatever driver asks.</summary>
    public static GraphicsPorts Shared { get; } = new();

    /// <summary>Takes a port that nothing listens at.</summary>
    /// <param name="first">Where to begin.</param>
    /// <param name="last">The last one.</param>
    /// <param name="purpose">For the message.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: all are in use</exception>
    public int Reserve(int first, int last, string purpose)
    {
        lock (_gate)
            for (int port = first; port <= last; port++)
                if (!_taken.Contains(port) && ListeningSocket.IsFree(port))
                {
                    _taken.Add(port);
                    return port;
                }
        throw LibvirtException.Internal(ErrorDomain.Qemu, $"Unable to find an unused port in range '{purpose}' ({first}-{last})");
    }

    /// <summary>Marks what the displays of a guest have that runs already.</summary>
    public void Take(DomainDocument live)
    {
        lock (_gate)
            foreach (var graphics in live.Devices.Graphics)
                foreach (int port in new[] { graphics.Port ?? 0, graphics.TlsPort ?? 0, graphics.WebSocket ?? 0 })
                    if (port > 0)
                        _taken.Add(port);
    }

    /// <summary>Gives a port back.</summary>
    public void Release(int port)
    {
        lock (_gate)
            _taken.Remove(port);
    }

    /// <summary>Gives back what the displays of a guest that ended had.</summary>
    public void Release(DomainDocument live)
    {
        foreach (var graphics in live.Devices.Graphics)
            foreach (int port in new[] { graphics.Port ?? 0, graphics.TlsPort ?? 0, graphics.WebSocket ?? 0 })
                Release(port);
    }
}
