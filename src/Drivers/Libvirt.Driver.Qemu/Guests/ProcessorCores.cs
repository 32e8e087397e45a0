using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>qemu.conf's sched_core = "vcpus": the threads of a guest's processors share cores with each other only.</summary>
internal static class ProcessorCores
{
    /// <summary>Groups threads.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="before">Threads that have been grouped; none when the guest starts.</param>
    /// <param name="now">Threads now.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Follow(CoreScheduling kernel, IReadOnlyList<QemuVcpuThread> before, IReadOnlyList<QemuVcpuThread> now)
    {
        var known = Threads(before);
        var added = Threads(now);
        added.ExceptWith(known);
        if (added.Count == 0)
            return;
        OwnThread.Run(() =>
        {
            // The calling thread is one of them, until it ends.
            if (known.Count > 0)
                kernel.ShareFrom(known.First());
            else
                kernel.Separate();
            foreach (int thread in added)
                kernel.ShareTo(thread);
        });
    }

    private static HashSet<int> Threads(IReadOnlyList<QemuVcpuThread> processors)
    {
        var threads = new HashSet<int>();
        foreach (var processor in processors)
            if (processor.ThreadId != 0)
                threads.Add(processor.ThreadId);
        return threads;
    }
}
