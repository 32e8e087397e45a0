using Libvirt.Rpc.Server;

namespace Libvirt.Daemon.Restart;

/// <summary>Keeps a reactor's thread from serving anything for as long as this object lives. The reactor must run, on another thread.</summary>
internal sealed class ReactorPause : IDisposable
{
    private readonly ManualResetEventSlim _paused = new(), _over = new();

    /// <summary>Returns when the reactor stands still.</summary>
    public ReactorPause(Reactor reactor)
    {
        reactor.Post(() =>
        {
            _paused.Set();
            _over.Wait();
        });
        _paused.Wait();
    }

    /// <inheritdoc/>
    public void Dispose() => _over.Set();
}
