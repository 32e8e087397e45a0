using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Tuning;

/// <summary>The groups of a guest that runs, one kind at a time.</summary>
internal static class GuestGroups
{
    /// <summary>The guest's groups, where they have a controller.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID: they do not</exception>
    public static GuestControlGroup With(QemuRun run, GroupController controller) => Of(run, controller) ?? throw LibvirtException.OperationInvalid(ErrorDomain.Qemu, controller switch
    {
        GroupController.BlockIo => "blkio cgroup isn't mounted",
        GroupController.Memory => "cgroup memory controller is not mounted",
        GroupController.CpuSet => "cgroup cpuset controller is not mounted",
        GroupController.CpuAccounting => "cgroup CPUACCT controller is not mounted",
        _ => "cgroup CPU controller is not mounted",
    });

    /// <summary>The same; null where they do not have it.</summary>
    public static GuestControlGroup? Of(QemuRun? run, GroupController controller) => run?.Confined?.Group is { } group && group.Group.Has(controller) ? group : null;

    /// <summary>All groups of a part.</summary>
    public static List<ControlGroup> Of(GuestControlGroup group, ScheduledPart part, QemuRun run, DomainDocument live)
    {
        switch (part)
        {
            case ScheduledPart.Guest:
                return [group.Group];
            case ScheduledPart.Emulator:
                return [group.Emulator];
            case ScheduledPart.Vcpus:
                return run.Status.Vcpus.ConvertAll(v => group.Processor(v.Id ?? 0));
            default:
                return GuestThreads.IoThreadNumbers(live).ConvertAll(group.IoThread);
        }
    }
}
