using System.Runtime.ExceptionServices;

namespace Libvirt.Host.Processes;

/// <summary>Many small things on all processors, by threads that end with it: a program that uses this library keeps none.</summary>
public static class ParallelWork
{
    private const int MostThreads = 8;

    /// <summary>Does all of it, and returns then.</summary>
    /// <param name="count">How many things.</param>
    /// <param name="least">How many a thread must have to be worth it.</param>
    /// <param name="work">Does the thing of a number; called from several threads at once, once a number.</param>
    /// <exception cref="LibvirtException">the first that <paramref name="work"/> threw; what had not begun then is not done</exception>
    public static void Run(int count, int least, Action<int> work)
    {
        int next = -1;
        ExceptionDispatchInfo? failure = null;
        void Turn()
        {
            try
            {
                for (int i; Volatile.Read(ref failure) is null && (i = Interlocked.Increment(ref next)) < count;)
                    work(i);
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
            }
        }
        var others = new Thread[Math.Clamp(Math.Min(Math.Min(Environment.ProcessorCount, MostThreads), count / least) - 1, 0, MostThreads)];
        for (int i = 0; i < others.Length; i++)
            (others[i] = new Thread(Turn) { IsBackground = true, Name = "parallel work" }).Start();
        Turn();
        foreach (var thread in others)
            thread.Join();
        failure?.Throw();
    }
}
