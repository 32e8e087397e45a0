using System.Runtime.ExceptionServices;

namespace Libvirt.Host.Processes;

/// <summary>
/// Runs something on a thread that ends with it. What belongs to a thread in Linux (namespaces, credentials, control groups, affinity, memory policy, umask)
/// can be changed there: the process around it, which may be a program that only uses this library, does not change.
/// </summary>
public static class OwnThread
{
    private const int StackBytes = 512 * 1024;

    /// <summary>Runs it and waits.</summary>
    /// <exception cref="LibvirtException">whatever <paramref name="work"/> throws</exception>
    public static void Run(Action work)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        }, StackBytes)
        { IsBackground = true, Name = "own state" };
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
