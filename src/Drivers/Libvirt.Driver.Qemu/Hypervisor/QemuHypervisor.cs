using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Hypervisor;

/// <summary>The hypervisor calls of the QEMU driver, split by topic in QemuHypervisor.*.cs.</summary>
/// <remarks>Readers use <see cref="Guest{TRun}.State"/>; writers begin a job of <see cref="Guest{TRun}.Jobs"/>.</remarks>
public sealed partial class QemuHypervisor(QemuHost host) : HypervisorDriver
{
    /// <inheritdoc/>
    public override ErrorDomain ReportsAs => ErrorDomain.Qemu;

    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => host.Events;

    /// <inheritdoc/>
    public override bool Supports(Connection connection, DriverFeature feature)
        => feature is DriverFeature.TypedParamString or DriverFeature.NetworkUpdateHasCorrectOrder;

    /// <inheritdoc/>
    public override void ConnectClose(Connection connection)
    {
        host.Associated.Close(connection);
        foreach (var guest in host.Guests.Snapshot())
            if (guest.State.Run is { } run && run.AutoDestroy == connection)
                host.Work.AutoDestroy(guest, run);
    }

    /// <summary>Guests of the connection end in the background; files that it has associated are closed, which may wait.</summary>
    public override bool ClosesAtOnce => host.Associated.IsEmpty;

    /// <summary>What a guest's snapshot tells, and /proc of its process.</summary>
    public override bool AnswersAtOnce(string function)
        => function is "virDomainGetInfo" or "virDomainGetVcpusFlags" or "virDomainGetMetadata" or "virDomainGetMessages";

    private static LibvirtException Missing(Domain domain)
        => LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.NoDomain, $"no domain with matching uuid '{domain.Uuid}' ({domain.Name})");

    private Guest<QemuRun> Find(Domain domain) => host.Guests.TryFind(domain.Uuid, out var found) ? found : throw Missing(domain);

    /// <summary>What is known of a guest now.</summary>
    private GuestState<QemuRun> Read(Domain domain) => Find(domain).State;

    /// <summary>The same of a guest that must be active.</summary>
    private GuestState<QemuRun> ReadActive(Domain domain)
    {
        var state = Read(domain);
        return state.IsActive ? state : throw NotRunning();
    }

    /// <summary>Begins to change a guest.</summary>
    /// <param name="domain">The guest.</param>
    /// <param name="api">The call, without "vir".</param>
    /// <param name="kind">What it does.</param>
    /// <param name="guest">The guest.</param>
    private JobLease Write(Domain domain, string api, out Guest<QemuRun> guest, JobKind kind = JobKind.Modify)
    {
        guest = Find(domain);
        var lease = guest.Jobs.Begin(kind, "remoteDispatch" + api);
        if (!guest.IsRemoved)
            return lease;
        lease.Dispose();
        throw Missing(domain);
    }

    /// <summary>Begins to change a guest that must be active.</summary>
    private JobLease WriteActive(Domain domain, string api, out Guest<QemuRun> guest, JobKind kind = JobKind.Modify)
    {
        var lease = Write(domain, api, out guest, kind);
        if (guest.IsActive)
            return lease;
        lease.Dispose();
        throw NotRunning();
    }

    /// <summary>The definition that flags of <see cref="DomainModificationImpact"/> choose for reading.</summary>
    private DomainDocument ReadOne(Domain domain, uint flags)
    {
        var state = Read(domain);
        return Impact.One(state, flags).Live ? state.Definition : state.Next;
    }

    /// <summary>Changes the definitions that flags choose; the one that stays is on the disk before it counts.</summary>
    private void Edit(Guest<QemuRun> guest, Impact impact, Action<DomainDocument> change)
    {
        if (impact.Config)
            EditNext(guest, change);
        if (impact.Live)
        {
            guest.EditLive(change);
            host.SaveStatus(guest);
        }
    }

    /// <summary>Changes the definition of the next start.</summary>
    private void EditNext(Guest<QemuRun> guest, Action<DomainDocument> change)
    {
        var next = guest.State.Next.Clone();
        change(next);
        host.Save(next);
        var stored = host.Store(next);
        guest.Update(state => state with { Stored = stored });
    }

    private static LibvirtException NotRunning() => LibvirtException.OperationInvalid(ErrorDomain.Domain, "domain is not running");

    private static LibvirtException Invalid(string text) => LibvirtException.OperationInvalid(ErrorDomain.Qemu, text);
}
