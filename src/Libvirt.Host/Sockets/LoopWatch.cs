namespace Libvirt.Host.Sockets;

/// <summary>A descriptor that the event loop watches, and that can be put aside without freeing what the program has given along.</summary>
internal sealed class LoopWatch
{
    private int _watch;

    private LoopWatch()
    {
    }

    /// <summary>The loop does not look any more, and has freed nothing.</summary>
    public bool IsParked { get; private set; }

    /// <summary>Begins.</summary>
    /// <param name="descriptor">What to watch.</param>
    /// <param name="events"><see cref="EventHandleType"/> bits.</param>
    /// <param name="ready">Called by the loop with what happened.</param>
    /// <param name="free">Called once by the loop after <see cref="End"/>.</param>
    /// <returns>null when there is no loop</returns>
    public static LoopWatch? Begin(int descriptor, int events, Action<int> ready, Action free)
    {
        var made = new LoopWatch();
        made._watch = EventRegistry.AddHandle(descriptor, (EventHandleType)events, (_, _, what) => ready((int)what), () =>
        {
            if (!made.IsParked)
                free();
        });
        return made._watch < 0 ? null : made;
    }

    /// <summary>Has the loop do something, without a lock of its caller held.</summary>
    /// <param name="work">What; null for nothing.</param>
    /// <param name="free">What comes behind it; null for nothing.</param>
    public static void Later(Action? work, Action? free) => EventRegistry.AddTimeout(0, timer =>
    {
        EventRegistry.RemoveTimeout(timer);
        work?.Invoke();
    }, free);

    /// <summary>Changes what is looked for.</summary>
    public void Change(int events) => EventRegistry.UpdateHandle(_watch, events);

    /// <summary>The loop looks no more; whoever parks begins another watch or frees with <see cref="Later"/>.</summary>
    public void Park()
    {
        if (IsParked)
            return;
        IsParked = true;
        EventRegistry.RemoveHandle(_watch);
    }

    /// <summary>The loop looks no more, and frees.</summary>
    public void End() => EventRegistry.RemoveHandle(_watch);
}
