using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>From which NUMA nodes a process takes its memory (set_mempolicy(2)).</summary>
/// <param name="Mode">How strictly.</param>
/// <param name="Nodes">The nodes.</param>
public sealed unsafe partial record MemoryPolicy(MemoryPolicyMode Mode, Bitmap Nodes)
{
    private const nint X86Call = 238, CommonCall = 237; // set_mempolicy

    /// <summary>Changes the calling thread.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    internal void Take()
    {
        var words = new ulong[(Nodes.Last + 64) / 64 + 1];
        for (int bit = Nodes.First; bit >= 0; bit = Nodes.Next(bit))
            words[bit / 64] |= 1UL << bit % 64;
        nint result;
        // SAFETY: pinned for the call; the count of bits is one more than what is read, as this call wants it.
        fixed (ulong* start = words)
            result = SystemCall(RuntimeInformation.ProcessArchitecture == Architecture.X64 ? X86Call : CommonCall, (nint)Mode, (nint)start, words.Length * 64);
        if (result != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "Unable to set NUMA policy");
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third);
}
