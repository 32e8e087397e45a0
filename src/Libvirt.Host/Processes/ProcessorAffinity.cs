using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>On which processors threads may run.</summary>
public static unsafe partial class ProcessorAffinity
{
    private const int Largest = 1 << 16, Invalid = 22; // EINVAL: the kernel has more processors than the buffer has bits

    /// <summary>Sets the processors of a thread.</summary>
    /// <param name="threadId">A thread, or a process for its first one; 0 for the calling thread.</param>
    /// <param name="processors">The processors; those that are offline do not count, one must not be.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no such thread, or no such processor</exception>
    public static void Set(int threadId, Bitmap processors)
    {
        var words = new ulong[Math.Max((processors.Last + 64) / 64, 1)];
        for (int bit = processors.First; bit >= 0; bit = processors.Next(bit))
            words[bit / 64] |= 1UL << bit % 64;
        // SAFETY: pinned for the call, and the size in bytes is passed.
        fixed (ulong* start = words)
            if (SetAffinity(threadId, (nuint)words.Length * sizeof(ulong), start) != 0)
                throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"cannot set CPU affinity on process {threadId}");
    }

    /// <summary>The processors of a thread.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no such thread</exception>
    public static Bitmap Get(int threadId)
    {
        for (int bits = 1024; ; bits *= 2)
        {
            var words = new ulong[bits / 64];
            int result;
            // SAFETY: pinned for the call, and the size in bytes is passed.
            fixed (ulong* start = words)
                result = GetAffinity(threadId, (nuint)bits / 8, start);
            if (result >= 0)
                return new(bits, Members(words));
            int error = Marshal.GetLastPInvokeError();
            if (error != Invalid || bits >= Largest)
                throw LibvirtException.System(ErrorDomain.None, error, $"cannot get CPU affinity of process {threadId}");
        }
    }

    private static IEnumerable<int> Members(ulong[] words)
    {
        for (int i = 0; i < words.Length * 64; i++)
            if ((words[i / 64] >> i % 64 & 1) != 0)
                yield return i;
    }

    [LibraryImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    private static partial int SetAffinity(int id, nuint size, ulong* mask);

    [LibraryImport("libc", EntryPoint = "sched_getaffinity", SetLastError = true)]
    private static partial int GetAffinity(int id, nuint size, ulong* mask);
}
