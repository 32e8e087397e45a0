using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>What one pretended host has: shared by all connections to test:///default, of its own for each connection to a file.</summary>
public sealed class TestState
{
    private int _lastId;

    /// <summary>An empty host.</summary>
    public TestState()
    {
        Networks = new(Events);
        NodeDevices = new(Events);
        Storage = new(Events, NodeDevices);
    }

    /// <summary>The queue of all its events.</summary>
    public ObjectEventQueue Events { get; } = new();

    /// <summary>Its guests.</summary>
    public ObjectTable<TestDomain> Domains { get; } = new();

    /// <summary>Processors and memory.</summary>
    public required TestNode Node { get; init; }

    /// <summary>Who may connect, with a password or null; everybody when empty.</summary>
    public IReadOnlyList<(string Name, string? Password)> Users { get; init; } = [];

    /// <summary>Its networks.</summary>
    public TestNetworkState Networks { get; }

    /// <summary>Its interfaces.</summary>
    public TestInterfaceState Interfaces { get; } = new();

    /// <summary>Its storage pools.</summary>
    public TestStorageState Storage { get; }

    /// <summary>Its devices.</summary>
    public TestNodeDeviceState NodeDevices { get; }

    /// <summary>The number of the next guest that starts, from 1.</summary>
    public int NextId() => Interlocked.Increment(ref _lastId);
}
