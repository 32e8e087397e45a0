using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Tuning;
using Libvirt.Host;
using Libvirt.Host.Devices;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>Processor time of a guest with all that belongs to it, in nanoseconds.</summary>
/// <param name="Total">In all.</param>
/// <param name="User">In programs.</param>
/// <param name="System">In the kernel.</param>
internal readonly record struct CpuTotalStatistics(ulong Total, ulong User, ulong System)
{
    /// <summary>Of a guest that runs: its group knows it best; without one QEMU's process counts.</summary>
    public static CpuTotalStatistics Of(QemuRun run)
    {
        if (GuestGroups.Of(run, GroupController.CpuAccounting) is { } group)
            try
            {
                var accounting = new CpuAccounting(group.Group);
                return new(accounting.Usage, accounting.User, accounting.System);
            }
            catch (LibvirtException)
            {
                // It ends at this moment, and its group is gone.
            }
        var times = ProcessTimes.Of(run.Pid);
        return new(times.Nanoseconds, times.User, times.System);
    }

    /// <summary>Adds the group "cpu".</summary>
    public static void Collect(StatisticsRecord record, QemuRun run)
    {
        var times = Of(run);
        record.Add(Constants.DomainStatsCpuTime, times.Total);
        record.Add(Constants.DomainStatsCpuUser, times.User);
        record.Add(Constants.DomainStatsCpuSystem, times.System);
        var polling = KvmHaltPolling.Of(run.Pid);
        record.Add(Constants.DomainStatsCpuHaltpollSuccessTime, polling.Success);
        record.Add(Constants.DomainStatsCpuHaltpollFailTime, polling.Fail);
    }
}
