using Libvirt.Documents;
using Libvirt.Documents.Moments;
using Libvirt.Documents.Nodes;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    private const uint CheckpointListMask = 0xf;
    private static readonly ParseOptions NewCheckpoint = new() { Inactive = true, Extensions = [TestDomainExtension.Instance] };

    private static TestMoment<DomainCheckpointDocument> FindCheckpoint(TestDomainState state, string name) => state.Checkpoints.Find(name)
        ?? throw LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoDomainCheckpoint, $"no domain checkpoint with matching name '{name}'");

    /// <inheritdoc/>
    public override DomainCheckpoint DomainCheckpointCreateXML(Domain domain, string xmlDesc, uint flags)
    {
        Flags.Check(flags, (uint)(DomainCheckpointCreateFlags.Redefine | DomainCheckpointCreateFlags.Quiesce), "testDomainCheckpointCreateXML");
        bool redefine = flags.Has(DomainCheckpointCreateFlags.Redefine);
        using var job = Write(domain);
        if (job.State.Snapshots.Count > 0)
            throw Failure.Unsupported("cannot create checkpoint while snapshot exists");
        if (!job.State.IsActive)
            throw Failure.Unsupported("cannot create checkpoint for inactive domain");
        var tree = job.State.Checkpoints;
        var document = DomainCheckpointDocument.Parse(xmlDesc, NewCheckpoint with { Redefine = redefine });
        var parent = redefine ? document.Parent?.Name : tree.Current;
        if (redefine)
            CheckRedefinition(tree, document, job.Target.Uuid);
        else
            document.Domain = TestDomainDefinition.Persistable(job.State.Definition);
        CheckpointDiskAlignment.Run(document);
        if (!redefine && tree.Find(document.Name!) is not null)
            throw TestSnapshots.Exists(document.Name!);
        bool current = !redefine || tree.Current is null || tree.Current == parent;
        tree = tree.With(new(document.Name!, parent, document));
        job.State = job.State with { Checkpoints = current ? tree.WithCurrent(document.Name) : tree };
        return new DomainCheckpoint(domain, document.Name!);
    }

    private static void CheckRedefinition(TestMoments<DomainCheckpointDocument> tree, DomainCheckpointDocument document, Uuid domain)
    {
        MomentParents.Check(document.Name!, document.Parent?.Name, n => tree.Find(n) is not null, n => tree.Find(n)?.Parent);
        if (document.Domain is { } definition && definition.Uuid != domain)
            throw LibvirtException.InvalidArgument(ErrorDomain.DomainCheckpoint, $"definition for checkpoint {document.Name} must use uuid {domain}");
        if (document.Domain is not null)
            TestDomainDefinition.Complete(document.Domain);
        document.Domain ??= tree.Find(document.Name!)?.Document.Domain;
    }

    /// <inheritdoc/>
    public override string DomainCheckpointGetXMLDesc(DomainCheckpoint checkpoint, uint flags)
    {
        Flags.Check(flags, (uint)(DomainCheckpointXMLFlags.Secure | DomainCheckpointXMLFlags.NoDomain | DomainCheckpointXMLFlags.Size), "testDomainCheckpointGetXMLDesc");
        var found = FindCheckpoint(Read(checkpoint.Domain), checkpoint.Name);
        var document = found.Document.Clone();
        document.Parent = found.Parent is null ? null : new MomentParent { Name = found.Parent };
        document.ShowsDomain = !flags.Has(DomainCheckpointXMLFlags.NoDomain);
        return document.Format(new() { Secure = flags.Has(DomainCheckpointXMLFlags.Secure) });
    }

    /// <inheritdoc/>
    public override DomainCheckpoint[] DomainListAllCheckpoints(Domain domain, uint flags)
    {
        Flags.Check(flags, CheckpointListMask, "testDomainListAllCheckpoints");
        return List(Read(domain), domain, null, flags);
    }

    /// <inheritdoc/>
    public override DomainCheckpoint[] DomainCheckpointListAllChildren(DomainCheckpoint checkpoint, uint flags)
    {
        Flags.Check(flags, CheckpointListMask, "testDomainCheckpointListAllChildren");
        var state = Read(checkpoint.Domain);
        return List(state, checkpoint.Domain, FindCheckpoint(state, checkpoint.Name).Name, flags);
    }

    private static DomainCheckpoint[] List(TestDomainState state, Domain domain, string? below, uint flags)
        => [.. state.Checkpoints.List(below, flags, (uint)DomainCheckpointListFlags.Leaves, (uint)DomainCheckpointListFlags.NoLeaves)
            .Select(m => new DomainCheckpoint(domain, m.Name))];

    /// <inheritdoc/>
    public override DomainCheckpoint DomainCheckpointLookupByName(Domain domain, string name, uint flags)
    {
        Flags.Check(flags, 0, "testDomainCheckpointLookupByName");
        return new(domain, FindCheckpoint(Read(domain), name).Name);
    }

    /// <inheritdoc/>
    public override DomainCheckpoint DomainCheckpointGetParent(DomainCheckpoint checkpoint, uint flags)
    {
        Flags.Check(flags, 0, "testDomainCheckpointGetParent");
        return new(checkpoint.Domain, FindCheckpoint(Read(checkpoint.Domain), checkpoint.Name).Parent
            ?? throw LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoDomainCheckpoint, $"checkpoint '{checkpoint.Name}' does not have a parent"));
    }

    /// <inheritdoc/>
    public override void DomainCheckpointDelete(DomainCheckpoint checkpoint, uint flags)
    {
        Flags.Check(flags, (uint)(DomainCheckpointDeleteFlags.Children | DomainCheckpointDeleteFlags.MetadataOnly | DomainCheckpointDeleteFlags.ChildrenOnly),
            "testDomainCheckpointDelete");
        using var job = Write(checkpoint.Domain);
        job.State = job.State with
        {
            Checkpoints = Removed(job.State.Checkpoints, FindCheckpoint(job.State, checkpoint.Name),
                flags.Has(DomainCheckpointDeleteFlags.Children | DomainCheckpointDeleteFlags.ChildrenOnly), flags.Has(DomainCheckpointDeleteFlags.ChildrenOnly)),
        };
    }
}
