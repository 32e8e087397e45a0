using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>A guest of the test driver: an identity and its current state.</summary>
public sealed class TestDomain : INamedObject
{
    private volatile TestDomainState _state;

    /// <summary>A guest with its first state.</summary>
    public TestDomain(TestDomainState state)
    {
        _state = state;
        Uuid = state.Definition.Uuid!.Value;
    }

    /// <inheritdoc/>
    public string Name => _state.Name;

    /// <inheritdoc/>
    public Uuid Uuid { get; }

    /// <summary>Held by whoever changes <see cref="State"/>; readers do not need it.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The current state.</summary>
    public TestDomainState State
    {
        get => _state;
        set => _state = value;
    }

    /// <summary>Set when it has left the table; a writer that waited for <see cref="Gate"/> then answers that there is no such guest.</summary>
    public bool Removed { get; set; }

    /// <summary>What a program gets.</summary>
    public Domain For(Connection connection)
    {
        var state = _state;
        return new Domain(connection, state.Name, Uuid, state.Id);
    }
}
