using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tuning;

/// <summary>What a definition says about the threads and counters of a guest, set when its threads are known and before they run.</summary>
internal static class TunedStart
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Binds threads, gives them their scheduling, and begins to count.</summary>
    /// <exception cref="LibvirtException">the kernel refuses</exception>
    public static void Run(DomainDocument live, QemuRun run)
    {
        var tuning = live.CpuTuning ?? new();
        Bind(live, run, tuning);
        if (tuning.EmulatorScheduling is { } emulator)
            ThreadScheduling.Set(run.Pid, Policy(emulator.Scheduler), (int)(emulator.Priority ?? 0));
        foreach (var vcpu in run.Status.Vcpus)
            if (tuning.VcpuSchedulings.Find(s => s.Vcpus.Contains((int)(vcpu.Id ?? 0))) is { } scheduling)
                ThreadScheduling.Set(vcpu.ThreadId, Policy(scheduling.Scheduler), (int)(scheduling.Priority ?? 0));
        Count(live, run);
    }

    /// <summary>Begins to count what the definition says.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR, VIR_ERR_ARGUMENT_UNSUPPORTED</exception>
    public static void Count(DomainDocument live, QemuRun run)
    {
        foreach (var counted in live.PerformanceEvents?.Events ?? [])
            if (counted.Enabled)
                run.Counters.Set(counted.Name, PerformanceNames.All[(int)counted.Name], run.Pid, true);
    }

    /// <summary>Threads come from the emulator's main thread and have what it has; so each has its own bounds told, where there are any.</summary>
    private static void Bind(DomainDocument live, QemuRun run, CpuTuning tuning)
    {
        // Groups are made from the definition, which does not tell advised processors.
        var advised = live.Vcpus.Placement == VcpuPlacement.Auto ? run.Status.Placement?.Cpus : null;
        var others = advised ?? (live.Vcpus.CpuSet is { IsEmpty: false } set ? set : null);
        var group = advised is null ? null : run.Confined?.Group;
        if (tuning.EmulatorPin is null && others is null && tuning.VcpuPins.Count + tuning.IoThreadPins.Count == 0 && tuning.IoThreadSchedulings.Count == 0)
            return;
        if (GuestThreads.AreSeparate(run))
            foreach (var vcpu in run.Status.Vcpus)
                if ((tuning.VcpuPins.Find(p => p.Vcpu == vcpu.Id)?.CpuSet ?? others) is { } bound)
                    LivePinning.Set(group?.Processor(vcpu.Id ?? 0), vcpu.ThreadId, bound);
        if (GuestThreads.IoThreadNumbers(live).Count > 0)
            foreach (var (number, thread) in GuestThreads.IoThreads(run.Monitor, Deadline.After(Patience)))
            {
                if ((tuning.IoThreadPins.Find(p => p.IoThread == number)?.CpuSet ?? others) is { } bound)
                    LivePinning.Set(group?.IoThread(number), thread, bound);
                if (tuning.IoThreadSchedulings.Find(s => s.IoThreads.Contains((int)number)) is { } scheduling)
                    ThreadScheduling.Set(thread, Policy(scheduling.Scheduler), (int)(scheduling.Priority ?? 0));
            }
        if ((tuning.EmulatorPin ?? others) is { } emulator)
            LivePinning.Set(group?.Emulator, run.Pid, emulator);
    }

    private static ThreadPolicy Policy(SchedulerPolicy policy) => policy switch
    {
        SchedulerPolicy.Batch => ThreadPolicy.Batch,
        SchedulerPolicy.Idle => ThreadPolicy.Idle,
        SchedulerPolicy.Fifo => ThreadPolicy.Fifo,
        _ => ThreadPolicy.RoundRobin,
    };
}
