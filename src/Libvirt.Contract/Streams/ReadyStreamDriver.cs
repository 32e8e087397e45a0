namespace Libvirt;

/// <summary>A stream whose other end is memory of this process, so that it can always go on: callbacks come with every turn of the event loop.</summary>
public abstract class ReadyStreamDriver : WatchedStreamDriver
{
    private int _timer = -1;

    /// <summary>The <see cref="StreamEventType"/> bits that can happen: readable or writable.</summary>
    protected abstract StreamEventType Possible { get; }

    /// <inheritdoc/>
    protected sealed override bool BeginWatch(Stream stream, int events, Action free)
        => (_timer = EventRegistry.AddTimeout(Period(events), _ => Tell(stream, Wanted & (int)Possible), free)) >= 0;

    /// <inheritdoc/>
    protected sealed override void ChangeWatch(int events) => EventRegistry.UpdateTimeout(_timer, Period(events));

    /// <inheritdoc/>
    protected sealed override void EndWatch()
    {
        // Removing the timer makes the loop free the callback's data, once.
        EventRegistry.RemoveTimeout(_timer);
        _timer = -1;
    }

    private int Period(int events) => ((StreamEventType)events & Possible) != 0 ? 0 : -1;
}
