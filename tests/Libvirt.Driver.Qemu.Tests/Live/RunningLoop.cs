namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>The default event loop of this process, on a thread that runs until the tests end.</summary>
internal static class RunningLoop
{
    private static readonly Lock Gate = new();
    private static Thread? _thread;

    /// <summary>Has it run.</summary>
    public static void Ensure()
    {
        lock (Gate)
        {
            if (_thread is not null)
                return;
            EventRegistry.RegisterDefault();
            _thread = new Thread(() =>
            {
                for (; ; )
                    EventRegistry.Default.RunOnce();
            }) { IsBackground = true };
            _thread.Start();
        }
    }
}
