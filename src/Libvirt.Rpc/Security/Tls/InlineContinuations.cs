namespace Libvirt.Rpc.Security.Tls;

/// <summary>While it lives, tasks that end on this thread go on at once on this thread.</summary>
/// <remarks>The runtime would hand their continuations to the thread pool if the caller had a synchronization context, as test runners and graphical programs have.</remarks>
internal readonly ref struct InlineContinuations : IDisposable
{
    private readonly SynchronizationContext? _context;

    private InlineContinuations(SynchronizationContext? context) => _context = context;

    /// <summary>Begins.</summary>
    public static InlineContinuations Begin()
    {
        var context = SynchronizationContext.Current;
        if (context is not null)
            SynchronizationContext.SetSynchronizationContext(null);
        return new(context);
    }

    /// <summary>Gives the thread its context back.</summary>
    public void Dispose()
    {
        if (_context is not null)
            SynchronizationContext.SetSynchronizationContext(_context);
    }
}
