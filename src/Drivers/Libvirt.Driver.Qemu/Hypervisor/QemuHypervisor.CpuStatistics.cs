using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Statistics;
using Libvirt.Driver.Qemu.Tuning;
using Libvirt.Host;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const int WholeGuest = -1, TotalParameters = 3, ProcessorParameters = 2, MostSeconds = 60;

    /// <inheritdoc/>
    public override (TypedParameter[][] PerCpu, int Result) DomainGetCPUStats(Domain domain, uint nparams, int startCpu, uint ncpus, uint flags)
    {
        CallFlags.Check(flags, (uint)TypedParameterFlags.ParamStringOkay, ErrorDomain.Qemu, "qemuDomainGetCPUStats");
        var run = ReadActive(domain).Run!;
        if (startCpu == WholeGuest)
        {
            if (nparams == 0)
                return ([], TotalParameters);
            var times = CpuTotalStatistics.Of(run);
            TypedParameter[] total = [TypedParameter.ULong(Constants.DomainCpuStatsCputime, times.Total), TypedParameter.ULong(Constants.DomainCpuStatsUsertime, times.User),
                TypedParameter.ULong(Constants.DomainCpuStatsSystemtime, times.System)];
            int given = (int)Math.Min(nparams, TotalParameters);
            return ([total[..given]], given);
        }
        var group = GuestGroups.With(run, GroupController.CpuAccounting);
        int processors = HostProcessors.Last + 1;
        if (ncpus == 0)
            return ([], processors);
        if (nparams == 0)
            return ([], ProcessorParameters);
        if (startCpu >= processors)
            throw LibvirtException.InvalidArgument(ErrorDomain.Cgroup, $"start_cpu {startCpu} larger than maximum of {processors - 1}");
        var used = new CpuAccounting(group.Group).PerProcessor
            ?? throw LibvirtException.Create(ErrorDomain.Cgroup, ErrorNumber.OperationUnsupported, "the unified hierarchy of control groups does not tell the time on single processors");
        var inGuest = new ulong[processors];
        foreach (var part in GuestGroups.Of(group, ScheduledPart.Vcpus, run, new()))
            if (part.Has(GroupController.CpuAccounting) && new CpuAccounting(part).PerProcessor is { } times)
                for (int i = 0; i < Math.Min(processors, times.Count); i++)
                    inGuest[i] += times[i];
        int count = (int)Math.Min(ncpus, (uint)(processors - startCpu)), each = (int)Math.Min(nparams, ProcessorParameters);
        var all = new TypedParameter[count][];
        for (int i = 0; i < count; i++)
        {
            TypedParameter[] both = [TypedParameter.ULong(Constants.DomainCpuStatsCputime, startCpu + i < used.Count ? used[startCpu + i] : 0),
                TypedParameter.ULong(Constants.DomainCpuStatsVcputime, inGuest[startCpu + i])];
            all[i] = both[..each];
        }
        return (all, each);
    }

    /// <inheritdoc/>
    public override void DomainStartDirtyRateCalc(Domain domain, int seconds, uint flags)
    {
        const uint Known = (uint)(DomainDirtyRateCalcFlags.DirtyBitmap | DomainDirtyRateCalcFlags.DirtyRing);
        CallFlags.Check(flags, Known, ErrorDomain.Qemu, "qemuDomainStartDirtyRateCalc");
        if (seconds is < 1 or > MostSeconds)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"seconds={seconds} is invalid, please choose value within [1, {MostSeconds}].");
        using var job = WriteActive(domain, "DomainStartDirtyRateCalc", out var guest);
        var run = guest.State.Run!;
        if (!run.Emulator.Has("calc-dirty-rate"))
            throw Unsupported("QEMU does not support calculating dirty page rate");
        var arguments = new JsonObject().Add("calc-time", (long)seconds);
        bool isRing = flags.Has(DomainDirtyRateCalcFlags.DirtyRing);
        if (isRing && guest.State.Live!.Features?.Kvm?.DirtyRing is not { State: true })
            throw Unsupported("dirty-ring calculation mode requires dirty-ring feature enabled.");
        if (run.Emulator.Has("dirtyrate-param.mode"))
            arguments.Add("mode", isRing ? "dirty-ring" : flags.Has(DomainDirtyRateCalcFlags.DirtyBitmap) ? "dirty-bitmap" : "page-sampling");
        else if (flags != 0)
            throw Unsupported("QEMU does not support dirty page rate calculation mode");
        run.ForgetDirtyRate();
        run.Monitor.Execute("calc-dirty-rate", arguments, Deadline.After(CommandPatience));
    }

    /// <inheritdoc/>
    public override void DomainSetGuestVcpus(Domain domain, string cpumap, int state, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainSetGuestVcpus");
        if (!Read(domain).IsActive)
            throw Invalid("domain is not running");
        throw LibvirtException.NoSupport(ErrorDomain.Qemu, "virDomainSetGuestVcpus by the guest agent");
    }

    private static LibvirtException Unsupported(string text) => LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.OperationUnsupported, text);
}
