using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Monitor;

/// <summary>One thread that reads the monitors of all guests. It begins with the first monitor and ends with the last one: a process without guests has no thread of ours.</summary>
/// <remarks>Descriptors are closed by this thread only, so that a number which the kernel gives out anew is never mistaken for its former owner.</remarks>
internal sealed class QmpLoop
{
    private const int ReadSize = 64 * 1024;

    /// <summary>Answers nest as deep as chains of images; the reader's stack has room for so many levels.</summary>
    private const int StackSize = 1 << 20;

    [ThreadStatic]
    private static bool t_isLoop;

    private readonly Lock _gate = new();
    private readonly Dictionary<int, QmpMonitor> _monitors = [];
    private EventPoll? _poll;

    /// <summary>The one of this process.</summary>
    public static QmpLoop Shared { get; } = new();

    /// <summary>Whether the caller is a handler of a monitor.</summary>
    public static bool IsCurrentThread => t_isLoop;

    /// <summary>Whether the thread runs, that is, whether there are monitors.</summary>
    public bool IsRunning
    {
        get
        {
            lock (_gate)
                return _poll is not null;
        }
    }

    /// <summary>Begins to read a monitor.</summary>
    public void Add(QmpMonitor monitor)
    {
        lock (_gate)
        {
            bool first = _poll is null;
            var poll = _poll ?? new EventPoll();
            try
            {
                poll.Add(monitor.Descriptor, EventPoll.Input);
            }
            catch when (first)
            {
                poll.Dispose();
                throw;
            }
            _monitors.Add(monitor.Descriptor, monitor);
            _poll = poll;
            if (first)
                new Thread(() => Run(poll), StackSize) { IsBackground = true, Name = "qmp" }.Start();
        }
    }

    /// <summary>Waits also for room in the socket, or does so no more; by the monitor, while it is attached.</summary>
    public void WatchOutput(QmpMonitor monitor, bool watch)
    {
        lock (_gate)
            _poll?.Modify(monitor.Descriptor, EventPoll.Input | (watch ? EventPoll.Output : 0));
    }

    private void Run(EventPoll poll)
    {
        t_isLoop = true;
        var buffer = new byte[ReadSize];
        for (; ; )
        {
            int count = poll.Wait(-1);
            for (int i = 0; i < count; i++)
            {
                var (descriptor, events) = poll.Ready(i);
                QmpMonitor? monitor;
                lock (_gate)
                    monitor = _monitors.GetValueOrDefault(descriptor);
                if (monitor is not null && !monitor.Serve(events, buffer) && Remove(monitor, descriptor))
                    return;
            }
        }
    }

    /// <returns>true when that was the last one: the thread ends</returns>
    private bool Remove(QmpMonitor monitor, int descriptor)
    {
        bool last;
        lock (_gate)
        {
            _poll!.Remove(descriptor);
            _monitors.Remove(descriptor);
            last = _monitors.Count == 0;
            if (last)
            {
                _poll.Dispose();
                _poll = null;
            }
        }
        monitor.Release();
        return last;
    }
}
