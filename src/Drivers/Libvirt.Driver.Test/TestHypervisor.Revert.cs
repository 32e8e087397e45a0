using Libvirt.Documents.Moments;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    private const DomainSnapshotRevertFlags StartAfterwards = DomainSnapshotRevertFlags.Running | DomainSnapshotRevertFlags.Paused;

    /// <inheritdoc/>
    public override void DomainRevertToSnapshot(DomainSnapshot snapshot, uint flags)
    {
        Flags.Check(flags, (uint)(StartAfterwards | DomainSnapshotRevertFlags.Force), "testDomainRevertToSnapshot");
        using var job = Write(snapshot.Domain);
        var wanted = FindSnapshot(job.State, snapshot.Name);
        bool online = wanted.Document.State is SnapshotState.Running or SnapshotState.Paused;
        if (!job.State.Persistent && !online && !flags.Has(StartAfterwards))
            throw Failure.Operation("transient domain needs to request run or pause to revert to inactive snapshot");
        if (wanted.Document.Domain is not { } definition)
            throw LibvirtException.Create(ErrorDomain.Test, ErrorNumber.SnapshotRevertRisky,
                $"snapshot '{snapshot.Name}' lacks domain '{job.Target.Name}' rollback info");
        if (job.State.IsActive)
        {
            Halt(job, DomainShutoffReason.FromSnapshot);
            snapshot.Domain.Id = -1;
            job.Raise(DomainEventType.Stopped, DomainEventStoppedDetailType.FromSnapshot);
        }
        job.State = job.State with { Definition = definition.Clone(), NextDefinition = null, Snapshots = job.State.Snapshots.WithCurrent(wanted.Name) };
        if (online)
            Start(job, DomainRunningReason.FromSnapshot);
        bool pause = flags.Has(DomainSnapshotRevertFlags.Paused) || (wanted.Document.State == SnapshotState.Paused && !flags.Has(DomainSnapshotRevertFlags.Running));
        if (online && pause)
            job.State = job.State with { State = DomainState.Paused, Reason = (int)DomainPausedReason.FromSnapshot };
        if (!online && !flags.Has(StartAfterwards))
            return;
        job.Raise(DomainEventType.Started, DomainEventStartedDetailType.FromSnapshot); // native tells this of a guest that stays off, too
        if (pause)
            job.Raise(DomainEventType.Suspended, DomainEventSuspendedDetailType.FromSnapshot);
    }
}
