namespace Libvirt.Driver.Test.Tests;

/// <summary>Runs the process's event loop until the events that a call caused have been delivered.</summary>
/// <remarks>
/// The default loop belongs to the process: whoever runs it calls the callbacks of every connection, on its own thread. Two tests that run it side by side
/// therefore write down each other's events, before the answer of the call that caused them. The assembly's tests run one after the other for that reason
/// (Parallel.cs), and the loop refuses a second runner here.
/// </remarks>
internal static class LoopTurn
{
    private static int _runner;

    /// <summary>Delivers what is waiting, and what the callbacks cause.</summary>
    /// <exception cref="InvalidOperationException">another thread is running the loop</exception>
    public static void Run()
    {
        int self = Environment.CurrentManagedThreadId;
        if (Interlocked.CompareExchange(ref _runner, self, 0) != 0)
            throw new InvalidOperationException("two tests run the process's event loop at once");
        try
        {
            for (int i = 0; i < 3; i++)
                Once();
        }
        finally
        {
            Volatile.Write(ref _runner, 0);
        }
    }

    private static void Once()
    {
        bool stop = false;
        int timer = EventRegistry.Default.AddTimeout(0, _ => stop = true);
        while (!stop)
            EventRegistry.Default.RunOnce();
        EventRegistry.Default.RemoveTimeout(timer);
    }
}
