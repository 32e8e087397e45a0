using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>How the kernel schedules a thread (sched_setscheduler(2)).</summary>
public static unsafe partial class ThreadScheduling
{
    /// <summary>Sets policy and priority of a thread.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="priority">1 to 99 for <see cref="ThreadPolicy.Fifo"/> and <see cref="ThreadPolicy.RoundRobin"/>, else 0.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no such thread, or the daemon may not</exception>
    public static void Set(int threadId, ThreadPolicy policy, int priority)
    {
        int value = policy is ThreadPolicy.Fifo or ThreadPolicy.RoundRobin ? priority : 0;
        // SAFETY: struct sched_param is one int.
        if (SetScheduler(threadId, (int)policy, &value) != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Cannot set scheduler parameters for pid {threadId}");
    }

    [LibraryImport("libc", EntryPoint = "sched_setscheduler", SetLastError = true)]
    private static partial int SetScheduler(int id, int policy, int* parameter);
}
