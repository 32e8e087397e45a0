using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Guests.Dumping;
using Libvirt.Driver.Qemu.Guests.Saving;
using Libvirt.Driver.Qemu.Guests.Streams;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Host.Processes;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>What the driver holds of a guest that runs: its process, its monitor, what it was started with.</summary>
/// <param name="emulator">What its emulator can do.</param>
/// <param name="folder">Folder of this run's files.</param>
public sealed class QemuRun(IEmulatorCapabilities emulator, string folder)
{
    private int _isStopping;
    private volatile QemuDomainStatus _status = new();
    private QmpMonitor? _monitor;

    /// <summary>Number of QEMU's process; 0 before it is there.</summary>
    public int Pid => Process?.Id ?? 0;

    /// <summary>QEMU's process; null before it is there.</summary>
    public SupervisedProcess? Process { get; set; }

    /// <summary>What its emulator can do.</summary>
    public IEmulatorCapabilities Emulator => emulator;

    /// <summary>Folder of this run's files: monitor, master key.</summary>
    public string Folder => folder;

    /// <summary>Its monitor.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: there is none yet, or none any more</exception>
    public QmpMonitor Monitor
    {
        get => Volatile.Read(ref _monitor) ?? throw LibvirtException.OperationFailed(ErrorDomain.Qemu, "domain is no longer running");
        set => Volatile.Write(ref _monitor, value);
    }

    /// <summary>True when there is a monitor.</summary>
    public bool HasMonitor => Volatile.Read(ref _monitor) is not null;

    /// <summary>What status files keep beside the definition; never written, only replaced.</summary>
    public QemuDomainStatus Status
    {
        get => _status;
        set => _status = value;
    }

    /// <summary>Why it will be paused when QEMU says that it stops.</summary>
    public DomainPausedReason PausedReason { get; set; } = DomainPausedReason.Unknown;

    /// <summary>Why it will run when QEMU says that it continues.</summary>
    public DomainRunningReason RunningReason { get; set; } = DomainRunningReason.Unpaused;

    /// <summary>Its start is not finished: whoever starts it sees its end.</summary>
    public bool IsStarting { get; set; } = true;

    /// <summary>Somebody ends its process and says why: what QEMU tells of its end is no news.</summary>
    public bool IsBeingEnded { get; set; }

    /// <summary>A shutdown of the guest is a reboot: the processors start again in the same process.</summary>
    public bool IsRebooting { get; set; }

    /// <summary>The key of its secrets; null when it was started by another daemon and the key was not read yet.</summary>
    public byte[]? MasterKey { get; set; }

    /// <summary>The connection with which it ends; null when it stays.</summary>
    public Connection? AutoDestroy { get; set; }

    /// <summary>Its groups and namespace; null while it is not confined yet.</summary>
    public ConfinedRun? Confined { get; set; }

    /// <summary>Names of the host's devices that its network cards got; null when another daemon made them.</summary>
    public HashSet<string>? OpenTaps { get; init; }

    /// <summary>The adjustment of the clock, in seconds, with which it was started.</summary>
    public long StartAdjustment { get; set; }

    /// <summary>Its state that is being written or read; null when there is none.</summary>
    public GuestMigration? Migration { get; set; }

    /// <summary>The dump of its memory that is being written; null when there is none.</summary>
    public MemoryDump? Dump { get; set; }

    /// <summary>Its consoles and channels that programs have open.</summary>
    public OpenStreams Streams { get; } = new();

    /// <summary>The kernel's counters of its process.</summary>
    public PerformanceCounters Counters { get; } = new();

    /// <summary>What the names of the hypervisor's statistics are; null while that was not asked.</summary>
    public IReadOnlyDictionary<string, string>? StatisticsSuffixes { get; set; }

    /// <summary>QEMU's answer about the rate of writes to memory while nobody has had it measured; null when it has to be asked.</summary>
    public JsonObject? UnmeasuredDirtyRate { get; private set; }

    /// <summary>Grows when a measurement may have begun: what QEMU was asked before is old.</summary>
    public int DirtyRateSerial { get; private set; }

    /// <summary>Keeps QEMU's answer that nothing was measured, when nothing has begun since it was asked.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="serial">The serial when it was asked.</param>
    public void KeepUnmeasured(JsonObject answer, int serial)
    {
        lock (Removals)
            if (serial == DirtyRateSerial)
                UnmeasuredDirtyRate = answer;
    }

    /// <summary>A measurement may begin now.</summary>
    public void ForgetDirtyRate()
    {
        lock (Removals)
            (UnmeasuredDirtyRate, DirtyRateSerial) = (null, DirtyRateSerial + 1);
    }

    /// <summary>Devices that QEMU told to be gone, for those who wait for it.</summary>
    public DeviceRemovals Removals { get; } = new();

    /// <summary>Its end has begun.</summary>
    public bool IsStopping => Volatile.Read(ref _isStopping) != 0;

    /// <summary>The owner of its end: true for the first who asks.</summary>
    public bool BeginStop() => Interlocked.Exchange(ref _isStopping, 1) == 0;

    /// <summary>Changes what status files keep, in a copy.</summary>
    public void EditStatus(Action<QemuDomainStatus> change)
    {
        lock (Removals)
        {
            var copy = (QemuDomainStatus)_status.Clone();
            change(copy);
            _status = copy;
        }
    }
}
