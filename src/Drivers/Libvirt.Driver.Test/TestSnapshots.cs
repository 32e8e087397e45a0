using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Documents.Moments;
using Libvirt.Documents.Nodes;

namespace Libvirt.Driver.Test;

/// <summary>Making and listing snapshots.</summary>
internal static class TestSnapshots
{
    private static readonly ParseOptions New = new() { Inactive = true, Extensions = [TestDomainExtension.Instance] };
    private static readonly ParseOptions Existing = New with { Redefine = true };

    /// <summary>The snapshots that a node file tells of.</summary>
    public static TestMoments<DomainSnapshotDocument> Load(TestDomainState state, List<(string Xml, string? File)> documents)
    {
        var tree = state.Snapshots;
        foreach (var (xml, file) in documents)
        {
            var snapshot = DomainSnapshotDocument.Parse(xml, Existing with { Status = true, FileName = file });
            if (tree.Find(snapshot.Name!) is not null)
                throw Exists(snapshot.Name!);
            tree = tree.With(new(snapshot.Name!, snapshot.Parent?.Name, snapshot));
            if (snapshot.Active == true && tree.Current is not null)
                throw Failure.Internal("more than one snapshot claims to be active");
            if (snapshot.Active == true)
                tree = tree.WithCurrent(snapshot.Name);
            snapshot.Active = null;
            Complete(snapshot.Domain);
        }
        return tree;
    }

    /// <summary>A snapshot of a guest as it is now.</summary>
    public static DomainSnapshotDocument Create(TestDomainState state, string xml, bool validate)
    {
        var snapshot = DomainSnapshotDocument.Parse(xml, New with { Validate = validate });
        snapshot.Domain = TestDomainDefinition.Persistable(state.Definition);
        snapshot.State = (SnapshotState)(int)state.State;
        bool external = snapshot.Memory?.Snapshot == DiskSnapshot.External;
        if (!external)
            snapshot.Memory = new() { Snapshot = state.State == DomainState.Shutoff ? DiskSnapshot.No : DiskSnapshot.Internal };
        SnapshotDiskAlignment.Run(snapshot, external ? DiskSnapshot.External : DiskSnapshot.Internal, !external, File.Exists);
        if (state.Snapshots.Find(snapshot.Name!) is not null)
            throw Exists(snapshot.Name!);
        return snapshot;
    }

    /// <summary>A snapshot that a program remembers.</summary>
    public static DomainSnapshotDocument Redefine(TestDomainState state, string xml, bool validate)
    {
        var snapshot = DomainSnapshotDocument.Parse(xml, Existing with { Validate = validate });
        MomentParents.Check(snapshot.Name!, snapshot.Parent?.Name, n => state.Snapshots.Find(n) is not null, n => state.Snapshots.Find(n)?.Parent);
        Complete(snapshot.Domain); // first: what is completed is compared with what was completed
        Complete(snapshot.InactiveDomain);
        SnapshotRedefinition.Check(snapshot, state.Definition.Uuid!.Value, state.Snapshots.Find(snapshot.Name!)?.Document);
        SnapshotDiskAlignment.RunRedefined(snapshot, File.Exists);
        return snapshot;
    }

    private static void Complete(DomainDocument? definition)
    {
        if (definition is not null)
            TestDomainDefinition.Complete(definition);
    }

    /// <summary>Whether a list call wants a snapshot.</summary>
    public static bool Accepts(DomainSnapshotDocument snapshot, uint flags)
    {
        if (flags.Has(DomainSnapshotListFlags.NoMetadata) && !flags.Has(DomainSnapshotListFlags.Metadata))
            return false; // libvirt keeps metadata of each
        uint states = flags & (uint)(DomainSnapshotListFlags.Active | DomainSnapshotListFlags.Inactive | DomainSnapshotListFlags.DiskOnly);
        uint own = (uint)(snapshot.State switch
        {
            SnapshotState.Shutoff => DomainSnapshotListFlags.Inactive,
            SnapshotState.DiskSnapshot => DomainSnapshotListFlags.DiskOnly,
            _ => DomainSnapshotListFlags.Active,
        });
        uint places = flags & (uint)(DomainSnapshotListFlags.Internal | DomainSnapshotListFlags.External);
        uint place = (uint)(snapshot.IsExternal ? DomainSnapshotListFlags.External : DomainSnapshotListFlags.Internal);
        return (states == 0 || (states & own) != 0) && (places == 0 || (places & place) != 0);
    }

    /// <summary>The error of a name that is taken.</summary>
    public static LibvirtException Exists(string name) => LibvirtException.OperationFailed(ErrorDomain.Domain, $"domain moment {name} already exists");
}
