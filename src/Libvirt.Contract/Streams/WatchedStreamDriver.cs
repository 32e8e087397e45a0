namespace Libvirt;

/// <summary>What streams of this process share: whether they are open, and the program's one callback.</summary>
public abstract class WatchedStreamDriver : StreamDriver
{
    private StreamCallback? _callback;
    private int _events;
    private bool _isOpen = true;

    /// <summary>Held while the callback or what is behind the stream changes; never while the callback runs.</summary>
    protected Lock Gate { get; } = new();

    /// <summary>The <see cref="StreamEventType"/> bits that the program waits for now.</summary>
    protected int Wanted => Volatile.Read(ref _events);

    /// <summary>Guards every transfer.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: finished or aborted before</exception>
    protected void MustBeOpen()
    {
        if (!_isOpen)
            throw LibvirtException.Internal(ErrorDomain.Streams, "stream is not open");
    }

    /// <summary>Has the event loop look for events; called with <see cref="Gate"/> held.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="events"><see cref="StreamEventType"/> bits.</param>
    /// <param name="free">To be called once by the event loop, after <see cref="EndWatch"/>.</param>
    /// <returns>false when there is no event loop</returns>
    protected abstract bool BeginWatch(Stream stream, int events, Action free);

    /// <summary>Changes what is looked for; called with <see cref="Gate"/> held.</summary>
    protected abstract void ChangeWatch(int events);

    /// <summary>Ends the looking; called with <see cref="Gate"/> held.</summary>
    protected abstract void EndWatch();

    /// <summary>Nothing is transferred any more; called once.</summary>
    protected virtual void Close()
    {
    }

    /// <summary>Calls the program back, from the event loop and without a lock held.</summary>
    protected void Tell(Stream stream, int events)
    {
        StreamCallback? callback;
        lock (Gate)
            callback = _callback;
        if (events != 0)
            callback?.Invoke(stream, events);
    }

    /// <inheritdoc/>
    public sealed override void Finish(Stream stream) => End();

    /// <inheritdoc/>
    public sealed override void Abort(Stream stream) => End();

    /// <inheritdoc/>
    public sealed override void AddCallback(Stream stream, int events, StreamCallback callback)
    {
        lock (Gate)
        {
            MustBeOpen();
            if (_callback is not null)
                throw LibvirtException.Internal(ErrorDomain.Streams, "stream already has a callback registered");
            // Set before the loop can call; whoever is called waits for the gate.
            (_events, _callback) = (events, callback);
            if (BeginWatch(stream, events, callback.Free))
                return;
            (_events, _callback) = (0, null);
            throw LibvirtException.Internal(ErrorDomain.Streams, "cannot register file watch on stream");
        }
    }

    /// <inheritdoc/>
    public sealed override void UpdateCallback(Stream stream, int events)
    {
        lock (Gate)
        {
            MustBeOpen();
            MustHaveCallback();
            Volatile.Write(ref _events, events);
            ChangeWatch(events);
        }
    }

    /// <inheritdoc/>
    public sealed override void RemoveCallback(Stream stream)
    {
        lock (Gate)
        {
            MustHaveCallback();
            Forget();
        }
    }

    private void MustHaveCallback()
    {
        if (_callback is null)
            throw LibvirtException.Internal(ErrorDomain.Streams, "stream does not have a callback registered");
    }

    /// <summary>Ending what has ended is no error, as with native.</summary>
    private void End()
    {
        lock (Gate)
        {
            if (_callback is not null)
                Forget();
            if (!_isOpen)
                return;
            _isOpen = false;
        }
        Close();
    }

    private void Forget()
    {
        EndWatch();
        (_events, _callback) = (0, null);
    }
}
