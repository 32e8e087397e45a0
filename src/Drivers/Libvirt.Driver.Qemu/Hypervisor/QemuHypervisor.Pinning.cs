using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Tuning;
using Libvirt.Host;
using Libvirt.Host.Cpus;
using Libvirt.Host.Processes;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private static CpuSet HostProcessors => CpuSet.First(new CpuSets(KernelFolders.Real).Count());

    /// <inheritdoc/>
    public override int DomainGetVcpus(Domain domain, Span<VcpuInfo> info, int maxinfo, Span<byte> cpumaps, int maplen)
    {
        var state = Read(domain);
        if (state.Run is not { Pid: > 0 } run)
            throw Invalid("cannot retrieve vcpu information for inactive domain");
        var vcpus = run.Status.Vcpus;
        int count = Math.Min(maxinfo, vcpus.Count);
        for (int i = 0; i < count; i++)
        {
            var (number, thread) = (vcpus[i].Id ?? (uint)i, vcpus[i].ThreadId);
            var times = ProcessTimes.OfThread(run.Pid, thread);
            if (i < info.Length)
                info[i] = new() { Number = number, State = (int)VcpuState.Running, CpuTime = times.Nanoseconds, Cpu = times.Processor };
            if (maplen > 0 && cpumaps.Length >= (i + 1) * maplen)
                CpuMaps.Write(Affinity(thread), cpumaps.Slice(i * maplen, maplen));
        }
        return count;
    }

    /// <inheritdoc/>
    public override void DomainPinVcpu(Domain domain, uint vcpu, ReadOnlySpan<byte> cpumap) => DomainPinVcpuFlags(domain, vcpu, cpumap, (uint)DomainModificationImpact.Live);

    /// <inheritdoc/>
    public override void DomainPinVcpuFlags(Domain domain, uint vcpu, ReadOnlySpan<byte> cpumap, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainPinVcpuFlags");
        var processors = CpuMaps.Read(cpumap, int.MaxValue);
        using var job = Write(domain, "DomainPinVcpuFlags", out var guest);
        var impact = Impact.Of(guest.State, flags);
        if (impact.Live && vcpu >= guest.State.Live!.Vcpus.Maximum)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"vcpu {vcpu} is out of range of live cpu count {guest.State.Live!.Vcpus.Maximum}");
        if (impact.Config && vcpu >= guest.State.Next.Vcpus.Maximum)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"vcpu {vcpu} is out of range of persistent cpu count {guest.State.Next.Vcpus.Online}"); // so in native
        if (processors.IsEmpty)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "Empty cpu list for pinning");
        if (impact.Live)
        {
            var run = guest.State.Run!;
            if (!GuestThreads.AreSeparate(run))
                throw Invalid("cpu affinity is not supported");
            // A processor that is not plugged in finds its pin when it is.
            if (GuestThreads.Vcpu(run, vcpu) is { } thread)
                LivePinning.Set(GuestGroups.Of(run, GroupController.CpuSet)?.Processor(vcpu), thread, processors);
        }
        Edit(guest, impact, d =>
        {
            var pins = (d.CpuTuning ??= new()).VcpuPins;
            pins.RemoveAll(p => p.Vcpu == vcpu);
            pins.Add(new() { Vcpu = vcpu, CpuSet = processors });
            pins.Sort(static (a, b) => a.Vcpu.CompareTo(b.Vcpu));
        });
        if (impact.Live)
            RaisePin(guest, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cputune.vcpupin{vcpu}"), processors);
    }

    /// <inheritdoc/>
    public override int DomainGetVcpuPinInfo(Domain domain, int ncpumaps, Span<byte> cpumaps, int maplen, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainGetVcpuPinInfo");
        var (definition, run) = ReadPinned(domain, flags);
        var others = LivePinning.Default(definition, run, HostProcessors);
        int count = 0;
        for (uint vcpu = 0; vcpu < definition.Vcpus.Maximum && count < ncpumaps; vcpu++)
            // Only those that are plugged in are told.
            if (IsPlugged(definition, vcpu))
                CpuMaps.Write(definition.CpuTuning?.VcpuPins.Find(p => p.Vcpu == vcpu)?.CpuSet ?? others, cpumaps.Slice(count++ * maplen, maplen));
        return count;
    }

    /// <inheritdoc/>
    public override void DomainPinEmulator(Domain domain, ReadOnlySpan<byte> cpumap, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainPinEmulator");
        var processors = CpuMaps.Read(cpumap, int.MaxValue);
        using var job = Write(domain, "DomainPinEmulator", out var guest);
        var impact = Impact.Of(guest.State, flags);
        if (processors.IsEmpty)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "Empty cpu list for pinning");
        if (impact.Live)
            LivePinning.Set(GuestGroups.Of(guest.State.Run, GroupController.CpuSet)?.Emulator, guest.State.Run!.Pid, processors);
        Edit(guest, impact, d => (d.CpuTuning ??= new()).EmulatorPin = processors);
        if (impact.Live)
            RaisePin(guest, "cputune.emulatorpin", processors);
    }

    /// <inheritdoc/>
    public override int DomainGetEmulatorPinInfo(Domain domain, Span<byte> cpumap, int maplen, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainGetEmulatorPinInfo");
        var (definition, run) = ReadPinned(domain, flags);
        CpuMaps.Write(definition.CpuTuning?.EmulatorPin ?? LivePinning.Default(definition, run, HostProcessors), cpumap[..maplen]);
        return 1;
    }

    /// <inheritdoc/>
    public override void DomainPinIOThread(Domain domain, uint iothreadId, ReadOnlySpan<byte> cpumap, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainPinIOThread");
        var processors = CpuMaps.Read(cpumap, int.MaxValue);
        using var job = Write(domain, "DomainPinIOThread", out var guest);
        var impact = Impact.Of(guest.State, flags);
        if (processors.IsEmpty)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "Empty iothread cpumap list for pinning");
        if (impact.Live && !GuestThreads.IoThreadNumbers(guest.State.Live!).Contains(iothreadId))
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"iothread {iothreadId} not found");
        if (impact.Config && !GuestThreads.IoThreadNumbers(guest.State.Next).Contains(iothreadId))
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"iothreadid {iothreadId} not found");
        if (impact.Live)
            foreach (var (number, thread) in GuestThreads.IoThreads(guest.State.Run!.Monitor, Deadline.After(CommandPatience)))
                if (number == iothreadId)
                    LivePinning.Set(GuestGroups.Of(guest.State.Run, GroupController.CpuSet)?.IoThread(number), thread, processors);
        Edit(guest, impact, d =>
        {
            var pins = (d.CpuTuning ??= new()).IoThreadPins;
            pins.RemoveAll(p => p.IoThread == iothreadId);
            pins.Add(new() { IoThread = iothreadId, CpuSet = processors });
            pins.Sort(static (a, b) => a.IoThread.CompareTo(b.IoThread));
        });
        if (impact.Live)
            RaisePin(guest, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cputune.iothreadpin{iothreadId}"), processors);
    }

    private (DomainDocument Definition, QemuRun? Run) ReadPinned(Domain domain, uint flags)
    {
        var state = Read(domain);
        return Impact.One(state, flags).Live ? (state.Live!, state.Run) : (state.Next, null);
    }

    private static bool IsPlugged(DomainDocument definition, uint vcpu)
        => definition.IndividualVcpus.Find(v => v.Id == vcpu) is { } told ? told.Enabled : vcpu < definition.Vcpus.Online;

    private static CpuSet Affinity(int thread)
    {
        var present = HostProcessors;
        var members = new List<int>();
        foreach (int processor in ProcessorAffinity.Get(thread).Bits)
            if (present.Contains(processor))
                members.Add(processor);
        return CpuSet.Of([.. members]);
    }

    private void RaisePin(Guest<QemuRun> guest, string name, CpuSet processors)
        => host.Raise(guest, DomainEventID.Tunable, new DomainEventTunable([TypedParameter.String(name, processors.ToString())]));
}
