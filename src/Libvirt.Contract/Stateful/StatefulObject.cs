namespace Libvirt;

/// <summary>An object that can be defined and started: a guest, a network, a pool.</summary>
/// <remarks>
/// Readers take <see cref="State"/> and never wait. Writers serialize among themselves (a driver's lock or a job of the object) and publish a new state.
/// </remarks>
/// <typeparam name="T">Its definition.</typeparam>
public abstract class StatefulObject<T>(string name, Uuid uuid, ObjectState<T> state) : INamedObject, IActivatable where T : class
{
    private volatile ObjectState<T> _state = state;

    /// <inheritdoc/>
    public string Name { get; private set; } = name;

    /// <inheritdoc/>
    public Uuid Uuid { get; } = uuid;

    /// <inheritdoc/>
    public bool IsActive => _state.IsActive;

    /// <summary>The state of this moment.</summary>
    public ObjectState<T> State
    {
        get => _state;
        set => _state = value;
    }

    /// <summary>The definition of this moment.</summary>
    public T Current => _state.Current;

    /// <summary>Changes the name; only as the last argument of <see cref="ObjectTable{T}.Rename"/>.</summary>
    public void ChangeName(string name) => Name = name;
}
