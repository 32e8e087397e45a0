using Libvirt.Stateful.Jobs;

namespace Libvirt.Stateful.Guests;

/// <summary>A guest of a driver: an identity, its state of this moment, its jobs.</summary>
/// <typeparam name="TRun">What the driver holds of a guest that runs.</typeparam>
public sealed class Guest<TRun> : INamedObject, IActivatable where TRun : class
{
    private readonly Lock _gate = new();
    private volatile GuestState<TRun> _state;

    /// <param name="name">Its name.</param>
    /// <param name="uuid">Its UUID.</param>
    /// <param name="state">Its first state.</param>
    /// <param name="errors">The domain of its errors.</param>
    public Guest(string name, Uuid uuid, GuestState<TRun> state, ErrorDomain errors)
        => (Name, Uuid, _state, Jobs) = (name, uuid, state, new(errors));

    /// <inheritdoc/>
    public string Name { get; private set; }

    /// <inheritdoc/>
    public Uuid Uuid { get; }

    /// <inheritdoc/>
    public bool IsActive => _state.IsActive;

    /// <summary>Who may change it.</summary>
    public ObjectJobs Jobs { get; }

    /// <summary>The state of this moment: readers take it and never wait.</summary>
    public GuestState<TRun> State => _state;

    /// <summary>Held while a file about it is written or removed, so that what is on the disk is the newest.</summary>
    public Lock Files { get; } = new();

    /// <summary>It has left the table: whoever waited for a job answers that there is no such guest.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>
    /// Replaces the state by what <paramref name="change"/> makes of it. Holders of jobs and the thread of the hypervisor's events both write; each changes its own
    /// members, in one step.
    /// </summary>
    /// <param name="change">Pure and short; may return its argument.</param>
    /// <returns>the new state</returns>
    public GuestState<TRun> Update(Func<GuestState<TRun>, GuestState<TRun>> change)
    {
        lock (_gate)
            return _state = change(_state);
    }

    /// <summary>Changes the running definition, in a copy.</summary>
    public GuestState<TRun> EditLive(Action<DomainDocument> change) => Update(state =>
    {
        if (state.Live is null)
            return state;
        var copy = state.Live.Clone();
        change(copy);
        return state with { Live = copy };
    });

    /// <summary>Changes the name; only as the last argument of <see cref="ObjectTable{T}.Rename"/>.</summary>
    public void ChangeName(string name) => Name = name;

    /// <summary>What a program gets.</summary>
    public Domain For(Connection connection) => new(connection, Name, Uuid, _state.Id);
}
