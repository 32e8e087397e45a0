using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>A change of a guest: holds its gate, and sends the events on their way after letting it go.</summary>
internal sealed class TestDomainJob : IDisposable
{
    private readonly TestState _owner;
    private readonly List<ObjectEvent> _events = [];

    private TestDomainJob(TestState owner, TestDomain domain) => (_owner, Target) = (owner, domain);

    /// <summary>The guest.</summary>
    public TestDomain Target { get; }

    /// <summary>Its state; setting it shows the change to readers.</summary>
    public TestDomainState State
    {
        get => Target.State;
        set => Target.State = value;
    }

    /// <summary>Waits for other writers; null when the guest is gone afterwards.</summary>
    public static TestDomainJob? Begin(TestState owner, TestDomain domain)
    {
        domain.Gate.Enter();
        if (!domain.Removed)
            return new TestDomainJob(owner, domain);
        domain.Gate.Exit();
        return null;
    }

    /// <summary>Keeps an event of the guest, as it is now, for later.</summary>
    public void Raise(DomainEventID what, EventPayload payload) => _events.Add(ObjectEvent.Of(Target.Name, Target.Uuid, State.Id, what, payload));

    /// <summary>Keeps an event for later.</summary>
    public void Raise(ObjectEvent what) => _events.Add(what);

    /// <summary>Keeps a lifecycle event for later.</summary>
    public void Raise(DomainEventType what, Enum detail) => Raise(what, detail, State.Id);

    /// <summary>Keeps a lifecycle event with a number of the guest that is not its own any more.</summary>
    public void Raise(DomainEventType what, Enum detail, int id)
        => Raise(ObjectEvent.Of(Target.Name, Target.Uuid, id, DomainEventID.Lifecycle, new DomainEventLifecycle((int)what, Convert.ToInt32(detail))));

    /// <summary>Takes the guest out of the table.</summary>
    public void Remove()
    {
        Target.Removed = true;
        _owner.Domains.Remove(Target);
    }

    /// <summary>Changes a copy of the definition in effect.</summary>
    public void Edit(Action<DomainDocument> change)
    {
        var copy = State.Definition.Clone();
        change(copy);
        State = State with { Definition = copy };
    }

    /// <summary>Changes a copy of the definition for the next start.</summary>
    public void EditNext(Action<DomainDocument> change)
    {
        if (State.NextDefinition is not { } next)
        {
            Edit(change);
            return;
        }
        var copy = next.Clone();
        change(copy);
        State = State with { NextDefinition = copy };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Target.Gate.Exit();
        foreach (var e in _events)
            _owner.Events.Queue(e);
    }
}
