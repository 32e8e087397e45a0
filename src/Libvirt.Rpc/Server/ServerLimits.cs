namespace Libvirt.Rpc.Server;

/// <summary>What a server allows.</summary>
/// <param name="MaxClients">Most clients at once.</param>
/// <param name="MaxUnauthenticated">Most clients that have not authenticated; 0 for no limit of their own.</param>
/// <param name="MaxClientRequests">Most calls of one client that are served at once; what it sends beyond waits in its socket.</param>
/// <param name="KeepAliveInterval">Seconds of silence after which a client that can answer is asked whether it is there; 0 or less never.</param>
/// <param name="KeepAliveCount">Questions that may stay unanswered.</param>
public sealed record ServerLimits(int MaxClients, int MaxUnauthenticated, int MaxClientRequests, int KeepAliveInterval, int KeepAliveCount)
{
    /// <summary>Bytes of answers and events that may wait for one client; it is closed when it lets more pile up.</summary>
    public const int MaxUnsent = 64 << 20;

    /// <summary>Bytes that may wait for one client before nothing more is read from it.</summary>
    public const int PauseUnsent = 1 << 20;

    /// <summary>The largest message of a client that has not authenticated, in bytes.</summary>
    public const int MaxUnauthenticatedMessage = 256 << 10;
}
