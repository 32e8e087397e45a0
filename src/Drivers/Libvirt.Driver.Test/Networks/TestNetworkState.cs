using Libvirt.Documents;
using Libvirt.Documents.Nodes;

namespace Libvirt.Driver.Test;

/// <summary>The networks of one test host, shared by its connections.</summary>
/// <param name="events">Where their events go.</param>
public sealed class TestNetworkState(ObjectEventQueue events)
{
    private const string DefaultNetwork = """
        <network>
          <name>default</name>
          <uuid>dd8fe884-6c02-601e-7551-cca97df1c5df</uuid>
          <forward mode='nat'/>
          <bridge name='virbr0'/>
          <ip address='192.168.122.1' netmask='255.255.255.0'>
            <dhcp>
              <range start='192.168.122.2' end='192.168.122.254'/>
            </dhcp>
          </ip>
        </network>
        """;

    private static readonly DefinitionRules Rules = new(ErrorDomain.Network, "network");

    /// <summary>Held by whoever changes something; readers do not need it.</summary>
    public Lock Gate { get; } = new();

    /// <summary>All networks.</summary>
    public ObjectTable<TestNetwork> Networks { get; } = new();

    /// <summary>Where their events go.</summary>
    public ObjectEventQueue Events { get; } = events;

    /// <summary>The content of test:///default.</summary>
    public void AddDefaults() => AddRunning(DefaultNetwork);

    /// <summary>The networks of a node file; all of them run.</summary>
    /// <param name="networks">The parts of the node document.</param>
    /// <param name="readFile">Reads the file that a part names.</param>
    public void Add(IEnumerable<NodeObject> networks, Func<string, string> readFile)
    {
        foreach (var part in networks)
            AddRunning(part.File is { } file ? readFile(file) : part.ToDocument(NetworkDocument.RootName));
    }

    /// <summary>(Re)defines a network.</summary>
    public TestNetwork Define(NetworkDocument definition)
    {
        lock (Gate)
        {
            var network = Find(definition, mustBeInactive: false);
            network.State = network.State.Defined(definition);
            Networks.TryAdd(network);
            return network;
        }
    }

    /// <summary>Starts a network that goes when it is stopped, unless it is defined already.</summary>
    public TestNetwork Create(NetworkDocument definition)
    {
        lock (Gate)
        {
            var network = Find(definition, mustBeInactive: true);
            network.State = network.State.StartedAs(definition);
            Networks.TryAdd(network);
            return network;
        }
    }

    /// <summary>The network that a definition is about; a new one is not in the table yet, so nobody sees it half made.</summary>
    private TestNetwork Find(NetworkDocument definition, bool mustBeInactive)
        => Rules.Find(Networks, definition.Name, definition.Uuid!.Value, mustBeInactive) ?? new TestNetwork(definition);

    private void AddRunning(string xml)
    {
        var network = Define(NetworkDocument.Parse(xml));
        network.State = network.State with { IsActive = true };
    }
}
