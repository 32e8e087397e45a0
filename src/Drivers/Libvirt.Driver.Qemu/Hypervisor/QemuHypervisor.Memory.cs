using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const DomainMemoryModFlags MemoryMask = DomainMemoryModFlags.Live | DomainMemoryModFlags.Config | DomainMemoryModFlags.Maximum;
    private const string NoBalloon = "Memory balloon model must be virtio to set the collection period";

    /// <inheritdoc/>
    public override void DomainSetMemory(Domain domain, ulong memory) => DomainSetMemoryFlags(domain, memory, (uint)DomainMemoryModFlags.Live);

    /// <inheritdoc/>
    public override void DomainSetMaxMemory(Domain domain, ulong memory) => DomainSetMemoryFlags(domain, memory, (uint)DomainMemoryModFlags.Maximum);

    /// <inheritdoc/>
    public override void DomainSetMemoryFlags(Domain domain, ulong memory, uint flags)
    {
        CallFlags.Check(flags, (uint)MemoryMask, ErrorDomain.Qemu, "qemuDomainSetMemoryFlags");
        using var job = Write(domain, "DomainSetMemoryFlags", out var guest);
        var impact = Impact.Of(guest.State, flags & DeviceImpact);
        if (flags.Has(DomainMemoryModFlags.Maximum))
        {
            if (impact.Live)
                throw Invalid("cannot resize the maximum memory on an active domain");
            EditNext(guest, next => SetMaximum(next, memory));
            return;
        }
        if (impact.Live && memory > guest.State.Live!.Memory || impact.Config && memory > guest.State.Next.Memory)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "cannot set memory higher than max memory");
        // What the guest has now is told by an event; what is asked of it is not what it has.
        if (impact.Live)
            Balloon(guest.State.Run!.Monitor, guest.State.Live!, memory);
        if (impact.Config)
            EditNext(guest, next => next.CurrentMemory = memory);
    }

    /// <inheritdoc/>
    public override void DomainSetMemoryStatsPeriod(Domain domain, int period, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainSetMemoryStatsPeriod");
        using var job = Write(domain, "DomainSetMemoryStatsPeriod", out var guest);
        var impact = Impact.Of(guest.State, flags);
        if (impact.Config && !HasBalloon(guest.State.Next) || impact.Live && !HasBalloon(guest.State.Live!))
            throw Invalid(NoBalloon);
        if (impact.Live)
            guest.State.Run!.Monitor.Execute("qom-set", new JsonObject().Add("path", "/machine/peripheral/" + guest.State.Live!.Devices.MemoryBalloon!.Info.Alias?.Name)
                .Add("property", "guest-stats-polling-interval").Add("value", (long)period), Deadline.After(CommandPatience));
        Edit(guest, impact, d => d.Devices.MemoryBalloon!.StatsPeriod = period);
    }

    private static void SetMaximum(DomainDocument next, ulong memory)
    {
        if (next.Cpu?.Numa is { Cells.Count: > 0 })
            throw Invalid("initial memory size of a domain with NUMA nodes cannot be modified with this API");
        if (next.MaximumMemory > 0 && memory > next.MaximumMemory)
            throw Invalid("initial memory size can't exceed maximum memory size");
        next.Memory = memory;
        next.CurrentMemory = Math.Min(next.CurrentMemory, memory);
    }

    /// <summary>Asks the guest's balloon to leave it so much.</summary>
    private static void Balloon(IQmp monitor, DomainDocument live, ulong kib)
    {
        if (!HasBalloon(live))
            throw Invalid("Unable to change memory of active domain without the balloon device and guest OS balloon driver");
        var answer = monitor.Ask("balloon", new JsonObject().Add("value", kib * 1024), Deadline.After(CommandPatience));
        if (answer.ErrorClass is "DeviceNotActive" or "KVMMissingCap")
            throw Invalid("Unable to change memory of active domain without the balloon device and guest OS balloon driver");
        answer.Check();
    }

    private static bool HasBalloon(DomainDocument domain) => domain.Devices.MemoryBalloon is { Model: not (MemoryBalloonModel.None or MemoryBalloonModel.Xen) };
}
