using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Guests.Dumping;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const DomainCoreDumpFlags DumpMask = DomainCoreDumpFlags.Live | DomainCoreDumpFlags.Crash | DomainCoreDumpFlags.BypassCache | DomainCoreDumpFlags.Reset | DomainCoreDumpFlags.MemoryOnly;

    /// <inheritdoc/>
    public override void DomainCoreDump(Domain domain, string to, uint flags) => DomainCoreDumpWithFormat(domain, to, (uint)DomainCoreDumpFormat.Raw, flags);

    /// <inheritdoc/>
    public override void DomainCoreDumpWithFormat(Domain domain, string to, uint dumpformat, uint flags)
    {
        CallFlags.Check(flags, (uint)DumpMask, ErrorDomain.Qemu, "qemuDomainCoreDumpWithFormat");
        var guest = Find(domain);
        using (var job = guest.Jobs.BeginLong(LongJobKind.Dump, DomainJobOperation.Dump, "remoteDispatchDomainCoreDump"))
        {
            if (guest.State.Run is not { } run)
                throw NotRunning();
            new GuestDump(host, guest, run, job).Run(to, (DomainCoreDumpFormat)dumpformat, (DomainCoreDumpFlags)flags);
            if (!flags.Has(DomainCoreDumpFlags.Crash))
                return;
            GuestStop.EndProcess(run, force: true);
            new GuestStop(host, guest).Conclude(run, DomainShutoffReason.Crashed, DomainEventStoppedDetailType.Crashed);
        }
        domain.Id = -1;
    }
}
