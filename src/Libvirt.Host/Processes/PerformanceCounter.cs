using System.Runtime.InteropServices;
using Libvirt.Documents.Domains;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Processes;

/// <summary>A counter of the kernel that counts what happens to one process: perf_event_open(2).</summary>
public sealed unsafe partial class PerformanceCounter : IDisposable
{
    private const nint X86Call = 298, CommonCall = 241;
    private const uint Hardware = 0, Software = 1; // PERF_TYPE_*
    private const int AttributeSize = 64; // PERF_ATTR_SIZE_VER0
    private const ulong Disabled = 1, Inherited = 2, CloseOnExec = 8; // PERF_FLAG_FD_CLOEXEC
    private const nint Enable = 0x2400; // PERF_EVENT_IOC_ENABLE
    private readonly Descriptor _descriptor;

    private PerformanceCounter(Descriptor descriptor) => _descriptor = descriptor;

    /// <summary>Begins to count; threads that the process makes later are counted too.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="name">Its name in errors: "cpu_cycles".</param>
    /// <param name="process">The process.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel or the processor does not count that; VIR_ERR_ARGUMENT_UNSUPPORTED: no kernel does any more</exception>
    public static PerformanceCounter Open(PerformanceEventName what, string name, int process)
    {
        if (Kind(what) is not var (type, number))
            throw LibvirtException.Create(ErrorDomain.Perf, ErrorNumber.ArgumentUnsupported, $"unable to enable host cpu perf event for {name}");
        ulong* attribute = stackalloc ulong[AttributeSize / 8];
        new Span<byte>(attribute, AttributeSize).Clear();
        // SAFETY: struct perf_event_attr: type, size, config at byte 8, flags at byte 40; the rest is zero, and the size that is told is the room there is.
        (((uint*)attribute)[0], ((uint*)attribute)[1], attribute[1], attribute[5]) = (type, AttributeSize, number, Disabled | Inherited);
        nint descriptor = Call(RuntimeInformation.ProcessArchitecture == Architecture.X64 ? X86Call : CommonCall, (nint)attribute, process, -1, -1, (nint)CloseOnExec);
        if (descriptor < 0)
            throw LibvirtException.System(ErrorDomain.Perf, Marshal.GetLastPInvokeError(), $"unable to open host cpu perf event for {name}");
        var opened = new Descriptor((int)descriptor);
        if (Control((int)descriptor, Enable, 0) == 0)
            return new(opened);
        int error = Marshal.GetLastPInvokeError();
        opened.Dispose();
        throw LibvirtException.System(ErrorDomain.Perf, error, $"unable to enable host cpu perf event for {name}");
    }

    /// <summary>The count until now; null when the process is gone.</summary>
    public ulong? Read()
    {
        ulong value = 0;
        // SAFETY: eight bytes are asked for, and there is room for them.
        return Read(_descriptor.Number, &value, sizeof(ulong)) == sizeof(ulong) ? value : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _descriptor.Dispose();

    private static (uint Type, ulong Number)? Kind(PerformanceEventName what) => what switch
    {
        >= PerformanceEventName.CpuCycles and <= PerformanceEventName.RefCpuCycles => (Hardware, HardwareNumber(what)),
        >= PerformanceEventName.CpuClock and <= PerformanceEventName.EmulationFaults => (Software, SoftwareNumber(what)),
        _ => null,
    };

    /// <summary>PERF_COUNT_HW_*.</summary>
    private static ulong HardwareNumber(PerformanceEventName what) => what switch
    {
        PerformanceEventName.CpuCycles => 0,
        PerformanceEventName.Instructions => 1,
        PerformanceEventName.CacheReferences => 2,
        PerformanceEventName.CacheMisses => 3,
        PerformanceEventName.BranchInstructions => 4,
        PerformanceEventName.BranchMisses => 5,
        PerformanceEventName.BusCycles => 6,
        PerformanceEventName.StalledCyclesFrontend => 7,
        PerformanceEventName.StalledCyclesBackend => 8,
        _ => 9,
    };

    /// <summary>PERF_COUNT_SW_*.</summary>
    private static ulong SoftwareNumber(PerformanceEventName what) => what switch
    {
        PerformanceEventName.CpuClock => 0,
        PerformanceEventName.TaskClock => 1,
        PerformanceEventName.PageFaults => 2,
        PerformanceEventName.ContextSwitches => 3,
        PerformanceEventName.CpuMigrations => 4,
        PerformanceEventName.PageFaultsMin => 5,
        PerformanceEventName.PageFaultsMaj => 6,
        PerformanceEventName.AlignmentFaults => 7,
        _ => 8,
    };

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint Call(nint number, nint attribute, nint process, nint processor, nint group, nint flags);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int descriptor, nint request, nint argument);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int descriptor, void* buffer, nint size);
}
