using Libvirt.Documents;
using Libvirt.Documents.Moments;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    private const uint SnapshotListMask = 0x7ff;

    private static readonly uint CreateSnapshotMask = (uint)(DomainSnapshotCreateFlags.Redefine | DomainSnapshotCreateFlags.Current | DomainSnapshotCreateFlags.Halt
        | DomainSnapshotCreateFlags.Quiesce | DomainSnapshotCreateFlags.Atomic | DomainSnapshotCreateFlags.Live | DomainSnapshotCreateFlags.Validate);

    private static TestMoment<DomainSnapshotDocument> FindSnapshot(TestDomainState state, string name) => state.Snapshots.Find(name)
        ?? throw LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoDomainSnapshot, $"no domain snapshot with matching name '{name}'");

    /// <inheritdoc/>
    public override DomainSnapshot DomainSnapshotCreateXML(Domain domain, string xmlDesc, uint flags)
    {
        Flags.Check(flags, CreateSnapshotMask, "testDomainSnapshotCreateXML");
        bool redefine = flags.Has(DomainSnapshotCreateFlags.Redefine);
        using var job = Write(domain);
        if (job.State.Checkpoints.Count > 0)
            throw Failure.Unsupported("cannot create snapshot while checkpoint exists");
        if (!job.State.Persistent && flags.Has(DomainSnapshotCreateFlags.Halt))
            throw Failure.Operation("cannot halt after transient domain snapshot");
        bool validate = flags.Has(DomainSnapshotCreateFlags.Validate);
        var document = redefine ? TestSnapshots.Redefine(job.State, xmlDesc, validate) : TestSnapshots.Create(job.State, xmlDesc, validate);
        var tree = job.State.Snapshots;
        tree = tree.With(new(document.Name!, redefine ? document.Parent?.Name : tree.Current, document));
        if (!redefine || flags.Has(DomainSnapshotCreateFlags.Current))
            tree = tree.WithCurrent(document.Name);
        job.State = job.State with { Snapshots = tree };
        if (!redefine && flags.Has(DomainSnapshotCreateFlags.Halt) && job.State.IsActive)
        {
            Halt(job, DomainShutoffReason.FromSnapshot);
            domain.Id = -1;
            job.Raise(DomainEventType.Stopped, DomainEventStoppedDetailType.FromSnapshot);
        }
        return new DomainSnapshot(domain, document.Name!);
    }

    /// <inheritdoc/>
    public override string DomainSnapshotGetXMLDesc(DomainSnapshot snapshot, uint flags)
    {
        Flags.Check(flags, (uint)DomainSnapshotXMLFlags.XmlSecure, "testDomainSnapshotGetXMLDesc");
        var found = FindSnapshot(Read(snapshot.Domain), snapshot.Name);
        var document = found.Document.Clone();
        document.Parent = found.Parent is null ? null : new MomentParent { Name = found.Parent };
        return document.Format(new() { Secure = flags.Has(DomainSnapshotXMLFlags.XmlSecure) });
    }

    /// <inheritdoc/>
    public override int DomainSnapshotNum(Domain domain, uint flags)
    {
        Flags.Check(flags, SnapshotListMask, "testDomainSnapshotNum");
        return Names(Read(domain), null, flags).Length;
    }

    /// <inheritdoc/>
    public override string[] DomainSnapshotListNames(Domain domain, uint flags)
    {
        Flags.Check(flags, SnapshotListMask, "testDomainSnapshotListNames");
        return Names(Read(domain), null, flags);
    }

    /// <inheritdoc/>
    public override DomainSnapshot[] DomainListAllSnapshots(Domain domain, uint flags)
    {
        Flags.Check(flags, SnapshotListMask, "testDomainListAllSnapshots");
        return [.. Names(Read(domain), null, flags).Select(n => new DomainSnapshot(domain, n))];
    }

    /// <inheritdoc/>
    public override int DomainSnapshotNumChildren(DomainSnapshot snapshot, uint flags)
    {
        Flags.Check(flags, SnapshotListMask, "testDomainSnapshotNumChildren");
        return Names(Read(snapshot.Domain), snapshot.Name, flags).Length;
    }

    /// <inheritdoc/>
    public override string[] DomainSnapshotListChildrenNames(DomainSnapshot snapshot, uint flags)
    {
        Flags.Check(flags, SnapshotListMask, "testDomainSnapshotListChildrenNames");
        return Names(Read(snapshot.Domain), snapshot.Name, flags);
    }

    /// <inheritdoc/>
    public override DomainSnapshot[] DomainSnapshotListAllChildren(DomainSnapshot snapshot, uint flags)
    {
        Flags.Check(flags, SnapshotListMask, "testDomainSnapshotListAllChildren");
        return [.. Names(Read(snapshot.Domain), snapshot.Name, flags).Select(n => new DomainSnapshot(snapshot.Domain, n))];
    }

    private static string[] Names(TestDomainState state, string? below, uint flags)
    {
        if (below is not null)
            _ = FindSnapshot(state, below);
        return [.. state.Snapshots.List(below, flags, (uint)DomainSnapshotListFlags.Leaves, (uint)DomainSnapshotListFlags.NoLeaves)
            .Where(m => TestSnapshots.Accepts(m.Document, flags)).Select(m => m.Name)];
    }

    /// <inheritdoc/>
    public override DomainSnapshot DomainSnapshotLookupByName(Domain domain, string name, uint flags)
    {
        Flags.Check(flags, 0, "testDomainSnapshotLookupByName");
        return new(domain, FindSnapshot(Read(domain), name).Name);
    }

    /// <inheritdoc/>
    public override bool DomainHasCurrentSnapshot(Domain domain, uint flags)
    {
        Flags.Check(flags, 0, "testDomainHasCurrentSnapshot");
        return Read(domain).Snapshots.Current is not null;
    }

    /// <inheritdoc/>
    public override DomainSnapshot DomainSnapshotCurrent(Domain domain, uint flags)
    {
        Flags.Check(flags, 0, "testDomainSnapshotCurrent");
        return new(domain, Read(domain).Snapshots.Current
            ?? throw LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoDomainSnapshot, "the domain does not have a current snapshot"));
    }

    /// <inheritdoc/>
    public override DomainSnapshot DomainSnapshotGetParent(DomainSnapshot snapshot, uint flags)
    {
        Flags.Check(flags, 0, "testDomainSnapshotGetParent");
        return new(snapshot.Domain, FindSnapshot(Read(snapshot.Domain), snapshot.Name).Parent
            ?? throw LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoDomainSnapshot, $"snapshot '{snapshot.Name}' does not have a parent"));
    }

    /// <inheritdoc/>
    public override bool DomainSnapshotIsCurrent(DomainSnapshot snapshot, uint flags)
    {
        Flags.Check(flags, 0, "testDomainSnapshotIsCurrent");
        var state = Read(snapshot.Domain);
        return FindSnapshot(state, snapshot.Name).Name == state.Snapshots.Current;
    }

    /// <inheritdoc/>
    public override bool DomainSnapshotHasMetadata(DomainSnapshot snapshot, uint flags)
    {
        Flags.Check(flags, 0, "testDomainSnapshotHasMetadata");
        _ = FindSnapshot(Read(snapshot.Domain), snapshot.Name);
        return true;
    }

    /// <inheritdoc/>
    public override void DomainSnapshotDelete(DomainSnapshot snapshot, uint flags)
    {
        Flags.Check(flags, (uint)(DomainSnapshotDeleteFlags.Children | DomainSnapshotDeleteFlags.ChildrenOnly), "testDomainSnapshotDelete");
        using var job = Write(snapshot.Domain);
        job.State = job.State with
        {
            Snapshots = Removed(job.State.Snapshots, FindSnapshot(job.State, snapshot.Name),
                flags.Has(DomainSnapshotDeleteFlags.Children | DomainSnapshotDeleteFlags.ChildrenOnly), flags.Has(DomainSnapshotDeleteFlags.ChildrenOnly)),
        };
    }

    private static TestMoments<T> Removed<T>(TestMoments<T> tree, TestMoment<T> moment, bool descendants, bool keep)
    {
        if (descendants)
            tree = tree.WithoutDescendants(moment);
        return keep ? tree : tree.Without(moment);
    }
}
