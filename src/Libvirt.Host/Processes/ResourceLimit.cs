using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>A limit of a process, soft and hard.</summary>
/// <param name="Kind">What is limited.</param>
/// <param name="Value">The limit; <see cref="Unlimited"/> for none.</param>
public sealed unsafe partial record ResourceLimit(ResourceKind Kind, ulong Value)
{
    /// <summary>No limit (RLIM_INFINITY).</summary>
    public const ulong Unlimited = ulong.MaxValue;

    /// <summary>Limits a running process.</summary>
    /// <param name="processId">The process.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it is gone, or the limit is higher than the daemon may set</exception>
    public void Apply(int processId)
    {
        if (TryApply(processId) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"cannot limit {Name} to {Value}");
    }

    /// <summary>Limits a running process: one of the calling thread's user, or any with CAP_SYS_RESOURCE, which raising a hard limit takes too.</summary>
    /// <returns>0, else errno</returns>
    internal int TryApply(int processId)
    {
        var limit = stackalloc ulong[2] { Value, Value };
        // SAFETY: struct rlimit64 is two numbers of 64 bits.
        return SetLimit(processId, (int)Kind, limit, null) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    /// <summary>The limit that a process has.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it is gone</exception>
    public static ulong Of(int processId, ResourceKind kind) => Read(processId, kind).Soft;

    /// <summary>The limit up to which a process may raise its own.</summary>
    /// <param name="processId">The process; 0 for the calling one.</param>
    /// <param name="kind">What is limited.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it is gone</exception>
    public static ulong HardOf(int processId, ResourceKind kind) => Read(processId, kind).Hard;

    private static (ulong Soft, ulong Hard) Read(int processId, ResourceKind kind)
    {
        var limit = stackalloc ulong[2];
        // SAFETY: as above.
        return SetLimit(processId, (int)kind, null, limit) == 0 ? (limit[0], limit[1])
            : throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"cannot read limits of process {processId}");
    }

    private string Name => Kind switch
    {
        ResourceKind.Core => "core file size",
        ResourceKind.Processes => "number of processes",
        ResourceKind.Files => "number of open files",
        _ => "locked memory",
    };

    [LibraryImport("libc", EntryPoint = "prlimit64", SetLastError = true)]
    private static partial int SetLimit(int id, int resource, ulong* value, ulong* old);
}
