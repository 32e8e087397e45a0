using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

/// <summary>Everything that is known of a guest at one moment. Immutable, and so are the documents in it: a change makes a new state.</summary>
public sealed record TestDomainState : IDefinedState
{
    private readonly object _definition = null!; // a DomainDocument while the guest runs, else a StoredDomain

    private readonly StoredDomain? _next;

    /// <summary>The definition in effect; with an <see cref="DomainDocument.Id"/> while the guest runs.</summary>
    public required DomainDocument Definition
    {
        get => _definition as DomainDocument ?? ((StoredDomain)_definition).Document;
        init => _definition = value.Id is null ? TestDomainDefinition.Store(value) : value;
    }

    /// <summary>The definition for the next start of a persistent guest that runs; null when it is <see cref="Definition"/>.</summary>
    public DomainDocument? NextDefinition
    {
        get => _next?.Document;
        init => _next = value is null ? null : TestDomainDefinition.Store(value);
    }

    /// <summary>True when there is a <see cref="NextDefinition"/>.</summary>
    public bool HasNextDefinition => _next is not null;

    /// <summary>The guest's name.</summary>
    public string Name => _definition is StoredDomain stored ? stored.Name : ((DomainDocument)_definition).Name;

    /// <summary>Running, paused, shut off ...</summary>
    public DomainState State { get; init; } = DomainState.Shutoff;

    /// <summary>Why, numbered by state.</summary>
    public int Reason { get; init; }

    /// <summary>False for a guest that is gone when it stops.</summary>
    public bool Persistent { get; init; }

    /// <summary>What virDomainSetAutostart was told last.</summary>
    public bool Autostart { get; init; }

    /// <summary>True from virDomainManagedSave until the next start.</summary>
    public bool HasManagedSave { get; init; }

    /// <summary>The guest's clock: virDomainSetTime sets it, nothing moves it.</summary>
    public (long Seconds, uint Nanoseconds) Clock { get; init; } = (627319920, 0);

    /// <summary>Whether "/" and "/boot" of the pretended guest are frozen.</summary>
    public (bool Root, bool Boot) Frozen { get; init; }

    /// <summary>The I/O threads that were added since the guest was made, with their parameters.</summary>
    public IReadOnlyList<TestIoThread> IoThreads { get; init; } = [];

    /// <summary>Snapshots.</summary>
    public TestMoments<DomainSnapshotDocument> Snapshots { get; init; } = TestMoments<DomainSnapshotDocument>.None;

    /// <summary>Checkpoints.</summary>
    public TestMoments<DomainCheckpointDocument> Checkpoints { get; init; } = TestMoments<DomainCheckpointDocument>.None;

    /// <inheritdoc/>
    bool IDefinedState.IsPersistent => Persistent;

    /// <summary>True while it runs or is paused.</summary>
    public bool IsActive => _definition is DomainDocument;

    /// <summary>The number while active, else -1.</summary>
    public int Id => _definition is DomainDocument running ? running.Id!.Value : -1;

    /// <summary>The definition for the next start.</summary>
    public DomainDocument Persistable => NextDefinition ?? Definition;
}
