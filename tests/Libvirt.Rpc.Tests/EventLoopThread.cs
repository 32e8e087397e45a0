namespace Libvirt.Rpc.Tests;

/// <summary>Runs the process's event loop, as a program with events does; only one at a time, so its tests stand in the collection SerialTests.</summary>
internal sealed class EventLoopThread : IDisposable
{
    private readonly Thread _thread;
    private volatile bool _stop;

    public EventLoopThread()
    {
        EventRegistry.RegisterDefault();
        _thread = new Thread(() =>
        {
            while (!_stop)
                EventRegistry.Default.RunOnce();
        }) { IsBackground = true, Name = "event loop of a test" };
        _thread.Start();
    }

    public void Dispose()
    {
        int timer = EventRegistry.Default.AddTimeout(0, _ => _stop = true);
        _thread.Join();
        EventRegistry.Default.RemoveTimeout(timer);
    }
}
