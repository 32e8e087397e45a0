using Libvirt.Documents.Domains.Status;

namespace Libvirt.Stateful.Guests;

/// <summary>Everything that is known of a guest at one moment. Immutable, and so are the documents in it: a change makes a new state.</summary>
/// <typeparam name="TRun">What the driver holds of a guest that runs: its process, its monitor.</typeparam>
public sealed record GuestState<TRun> : IDefinedState where TRun : class
{
    /// <summary>The definition with which it runs, with its number; null while it does not run.</summary>
    public DomainDocument? Live { get; init; }

    /// <summary>The definition that stays; null while a transient guest runs.</summary>
    public StoredDomain? Stored { get; init; }

    /// <summary>It has stopped and was not defined: what is stored is its last definition, for readers that still have it.</summary>
    public bool IsTransient { get; init; }

    /// <summary>What the driver holds while it runs.</summary>
    public TRun? Run { get; init; }

    /// <summary>Running, paused, shut off ...</summary>
    public DomainState State { get; init; } = DomainState.Shutoff;

    /// <summary>Why, numbered by state.</summary>
    public int Reason { get; init; }

    /// <summary>It is started with the host.</summary>
    public bool Autostart { get; init; }

    /// <summary>It is started with the host once.</summary>
    public bool AutostartOnce { get; init; }

    /// <summary>There is a saved image with which the next start continues.</summary>
    public bool HasManagedSave { get; init; }

    /// <summary>The definition was changed by virDomain calls since it was started.</summary>
    public bool IsUpdated { get; init; }

    /// <summary>What was done to it that nobody supports.</summary>
    public IReadOnlyList<DomainTaint> Taints { get; init; } = [];

    /// <summary>What it uses that will go away, in words.</summary>
    public IReadOnlyList<string> Deprecations { get; init; } = [];

    /// <summary>It runs or is paused.</summary>
    public bool IsActive => Live is not null;

    /// <summary>It stays when it stops.</summary>
    public bool IsPersistent => Stored is not null && !IsTransient;

    /// <summary>Its number while it runs, else -1.</summary>
    public int Id => Live?.Id ?? -1;

    /// <summary>The definition in effect; must not be written (clone it).</summary>
    public DomainDocument Definition => Live ?? Stored!.Document;

    /// <summary>The definition of the next start; must not be written (clone it).</summary>
    public DomainDocument Next => Stored?.Document ?? Live!;
}
