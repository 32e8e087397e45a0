using System.Globalization;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Processes;

public sealed partial class GuestControlGroup
{
    private static readonly LogSource Log = new("qemu");

    /// <summary>A guest that wants what only control groups can do cannot run without them.</summary>
    private static void CheckUnneeded(DomainDocument guest)
    {
        if (guest.BlockTuning is { } block && (block.Weight != 0 || block.Devices.Count > 0))
            throw Missing("Block I/O tuning is not available on this host");
        if (guest.MemoryTuning is { } memory && (memory.HardLimit ?? memory.SoftLimit ?? memory.SwapHardLimit) is not (null or MemoryControl.Unlimited))
            throw Missing("Memory cgroup is not available on this host");
        if (guest.CpuTuning is { } cpu && (cpu.Shares is not null || cpu.Quota > 0 || cpu.GlobalQuota > 0 || cpu.EmulatorQuota > 0 || cpu.IoThreadQuota > 0))
            throw Missing("CPU tuning is not available on this host");
    }

    private static LibvirtException Missing(string text) => LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, text);

    private void SetUp(QemuConfiguration configuration, DomainDocument guest, IEnumerable<GuestFile> files)
    {
        if (_group.Has(GroupController.Devices))
            AllowDevices(configuration, guest, files);
        SetUpBlocks(guest);
        SetUpMemory(guest);
        SetUpTasks(configuration, guest);
        if (guest.CpuTuning is { } tuning && (tuning.Shares is not null || tuning.GlobalPeriod != 0 || tuning.GlobalQuota != 0))
        {
            if (!_group.Has(GroupController.Cpu))
                throw Missing("CPU tuning is not available on this host");
            var cpu = new CpuControl(_group);
            if (tuning.Shares is { } shares)
                cpu.Shares = shares;
            cpu.SetBandwidth(tuning.GlobalPeriod, tuning.GlobalQuota);
        }
        if (!_group.Has(GroupController.CpuSet))
            return;
        var set = new CpuSetControl(_group) { MigratesMemory = true };
        if (Nodes(guest) is { } nodes)
            set.MemoryNodes = nodes.ToString();
    }

    /// <summary>Native has systemd set this limit of the guest's scope; it is the same file of the kernel.</summary>
    private void SetUpTasks(QemuConfiguration configuration, DomainDocument guest)
    {
        if (configuration.Get(ProgramSettings.MaximumThreads) is not (> 0 and var most))
            return;
        if (_group.Has(GroupController.Tasks))
            new TaskControl(_group).Maximum = most;
        else
            Log.Warning($"threads of guest '{guest.Name}' are not limited: this host has no control groups for that");
    }

    private void SetUpBlocks(DomainDocument guest)
    {
        if (guest.BlockTuning is not { } tuning)
            return;
        if (!_group.Has(GroupController.BlockIo))
            throw Missing("Block I/O tuning is not available on this host");
        var control = new BlockIoControl(_group);
        if (tuning.Weight != 0)
            control.Weight = tuning.Weight;
        foreach (var device in tuning.Devices)
            Set(control, device);
    }

    /// <summary>Sets what a definition says about one device of the host; 0 stands for nothing said.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: it is no block device; VIR_ERR_SYSTEM_ERROR</exception>
    public static void Set(BlockIoControl control, BlockTuningDevice device)
    {
        var number = BlockDevice(device.Path);
        if (device.Weight != 0)
            control.SetDeviceWeight(number, device.Weight);
        foreach (var (kind, value) in ((BlockIoLimit, ulong)[])[(BlockIoLimit.ReadOperations, device.ReadIops), (BlockIoLimit.WriteOperations, device.WriteIops),
            (BlockIoLimit.ReadBytes, device.ReadBytes), (BlockIoLimit.WriteBytes, device.WriteBytes)])
            if (value != 0)
                control.SetLimit(number, kind, value);
    }

    /// <summary>The number of a block device of the host.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it is none</exception>
    public static DeviceNumber BlockDevice(string path) => FileStatus.Of(path) is { Kind: FileKind.BlockDevice, Device: var number } ? number
        : throw LibvirtException.System(ErrorDomain.Cgroup, 22, $"Path '{path}' must be a block device"); // EINVAL

    private void SetUpMemory(DomainDocument guest)
    {
        if (guest.MemoryTuning is not { } tuning || (tuning.HardLimit ?? tuning.SoftLimit ?? tuning.SwapHardLimit) is null)
            return;
        if (!_group.Has(GroupController.Memory))
            throw Missing("Memory cgroup is not available on this host");
        var control = new MemoryControl(_group);
        if (tuning.HardLimit is { } hard)
            control.HardLimit = hard;
        if (tuning.SoftLimit is { } soft)
            control.SoftLimit = soft;
        if (tuning.SwapHardLimit is { } swap)
            control.SwapHardLimit = swap;
    }

    /// <summary>Makes the group of the emulator, which QEMU starts in.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public ControlGroup MakeEmulator(DomainDocument guest)
    {
        var tuning = guest.CpuTuning;
        return Make("emulator", tuning?.EmulatorPin ?? guest.Vcpus.CpuSet, Nodes(guest), tuning?.EmulatorPeriod ?? 0, tuning?.EmulatorQuota ?? 0);
    }

    /// <summary>Puts the thread of a processor into its own group.</summary>
    /// <param name="guest">The definition.</param>
    /// <param name="vcpu">Number of the processor.</param>
    /// <param name="threadId">Its thread; 0 when the emulator runs all processors in one.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void AddProcessor(DomainDocument guest, uint vcpu, int threadId)
    {
        var tuning = guest.CpuTuning;
        var group = Make(string.Create(CultureInfo.InvariantCulture, $"vcpu{vcpu}"), tuning?.VcpuPins.Find(p => p.Vcpu == vcpu)?.CpuSet ?? guest.Vcpus.CpuSet, Nodes(guest), tuning?.Period ?? 0, tuning?.Quota ?? 0);
        if (threadId > 0)
            group.AddThread(threadId);
    }

    /// <summary>Puts an I/O thread into its own group.</summary>
    /// <param name="guest">The definition.</param>
    /// <param name="number">Number of the I/O thread.</param>
    /// <param name="threadId">Its thread.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void AddIoThread(DomainDocument guest, uint number, int threadId)
    {
        var tuning = guest.CpuTuning;
        Make(string.Create(CultureInfo.InvariantCulture, $"iothread{number}"), tuning?.IoThreadPins.Find(p => p.IoThread == number)?.CpuSet ?? guest.Vcpus.CpuSet, Nodes(guest), tuning?.IoThreadPeriod ?? 0, tuning?.IoThreadQuota ?? 0)
            .AddThread(threadId);
    }

    /// <summary>The group of a processor: for values that change while the guest runs.</summary>
    public ControlGroup Processor(uint vcpu) => _group.ThreadGroup(string.Create(CultureInfo.InvariantCulture, $"vcpu{vcpu}"));

    /// <summary>The group of an I/O thread.</summary>
    public ControlGroup IoThread(uint number) => _group.ThreadGroup(string.Create(CultureInfo.InvariantCulture, $"iothread{number}"));

    /// <summary>Removes the group of a thread that has ended.</summary>
    public void RemoveThreadGroup(ControlGroup group)
    {
        if (!group.Remove())
            Log.Warning($"the control group {string.Join(' ', group.Folders)} stays");
    }

    private ControlGroup Make(string name, CpuSet? processors, CpuSet? nodes, ulong period, long quota)
    {
        var group = _group.ThreadGroup(name);
        group.Create();
        if (group.Has(GroupController.CpuSet))
        {
            var set = new CpuSetControl(group) { MigratesMemory = true };
            if (nodes is not null)
                set.MemoryNodes = nodes.ToString();
            if (processors is not null)
                set.Processors = processors.ToString();
        }
        if (period == 0 && quota == 0)
            return group;
        if (!group.Has(GroupController.Cpu))
            throw Missing("cgroup cpu is required for scheduler tuning");
        new CpuControl(group).SetBandwidth(period, quota);
        return group;
    }

    /// <summary>The nodes that all memory of the guest must come from; null when there is no such rule.</summary>
    private static CpuSet? Nodes(DomainDocument guest)
        => guest.NumaTuning?.Memory is { Mode: null or NumaMode.Strict or NumaMode.Restrictive, NodeSet: { } nodes } ? nodes : null;
}
