namespace Libvirt;

/// <summary>A stream whose other end is memory of this process, so that it can always go on: callbacks come with every turn of the event loop.</summary>
public abstract class ReadyStreamDriver : StreamDriver
{
    private readonly Lock _gate = new();
    private StreamCallback? _callback;
    private int _timer = -1;
    private int _events;
    private bool _isOpen = true;

    /// <summary>The <see cref="StreamEventType"/> bits that can happen: readable or writable.</summary>
    protected abstract StreamEventType Possible { get; }

    /// <summary>Guards every transfer.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: finished or aborted before</exception>
    protected void MustBeOpen()
    {
        if (!_isOpen)
            throw LibvirtException.Internal(ErrorDomain.Streams, "stream is not open");
    }

    /// <inheritdoc/>
    public override void Finish(Stream stream) => Close(stream);

    /// <inheritdoc/>
    public override void Abort(Stream stream) => Close(stream);

    /// <inheritdoc/>
    public override void AddCallback(Stream stream, int events, StreamCallback callback)
    {
        MustBeOpen();
        lock (_gate)
        {
            if (_callback is not null)
                throw LibvirtException.Internal(ErrorDomain.Streams, "stream already has a callback registered");
            int timer = EventRegistry.AddTimeout(Wanted(events) ? 0 : -1, _ => Tell(stream), callback.Free);
            if (timer < 0)
                throw LibvirtException.Internal(ErrorDomain.Streams, "cannot register file watch on stream");
            (_timer, _events, _callback) = (timer, events, callback);
        }
    }

    /// <inheritdoc/>
    public override void UpdateCallback(Stream stream, int events)
    {
        MustBeOpen();
        lock (_gate)
        {
            if (_callback is null)
                throw LibvirtException.Internal(ErrorDomain.Streams, "stream does not have a callback registered");
            _events = events;
            EventRegistry.UpdateTimeout(_timer, Wanted(events) ? 0 : -1);
        }
    }

    /// <inheritdoc/>
    public override void RemoveCallback(Stream stream)
    {
        lock (_gate)
        {
            if (_callback is null)
                throw LibvirtException.Internal(ErrorDomain.Streams, "stream does not have a callback registered");
            Forget();
        }
    }

    private bool Wanted(int events) => ((StreamEventType)events & Possible) != 0;

    private void Tell(Stream stream)
    {
        StreamCallback? callback;
        int events;
        lock (_gate)
        {
            callback = _callback;
            events = _events & (int)Possible;
        }
        if (events != 0)
            callback?.Invoke(stream, events);
    }

    private void Close(Stream stream)
    {
        // Ending what has ended is no error, as with native.
        lock (_gate)
        {
            _isOpen = false;
            if (_callback is not null)
                Forget();
        }
    }

    /// <summary>Removing the timer makes the loop free the callback's data, once.</summary>
    private void Forget()
    {
        EventRegistry.RemoveTimeout(_timer);
        (_timer, _callback) = (-1, null);
    }
}
