using Libvirt.Documents;
using Libvirt.Documents.Nodes;

namespace Libvirt.Driver.Test;

/// <summary>The interfaces of one test host, shared by its connections.</summary>
public sealed class TestInterfaceState
{
    private const string DefaultInterface = """
        <interface type='ethernet' name='eth1'>
          <start mode='onboot'/>
          <mac address='aa:bb:cc:dd:ee:ff'/>
          <mtu size='1492'/>
          <protocol family='ipv4'>
            <ip address='192.168.0.5' prefix='24'/>
            <route gateway='192.168.0.1'/>
          </protocol>
        </interface>
        """;

    /// <summary>Held by whoever changes something; readers do not need it.</summary>
    public Lock Gate { get; } = new();

    /// <summary>All interfaces.</summary>
    public NamedTable<TestInterface> Interfaces { get; } = new(static i => i.Definition.Name);

    /// <summary>What there was when the changes began that can be taken back; null when none can.</summary>
    public TestInterface[]? BeforeChanges { get; set; }

    /// <summary>The content of test:///default.</summary>
    public void AddDefaults() => AddRunning(DefaultInterface);

    /// <summary>The interfaces of a node file; all of them are up.</summary>
    /// <param name="interfaces">The parts of the node document.</param>
    /// <param name="readFile">Reads the file that a part names.</param>
    public void Add(IEnumerable<NodeObject> interfaces, Func<string, string> readFile)
    {
        foreach (var part in interfaces)
            AddRunning(part.File is { } file ? readFile(file) : part.ToDocument(InterfaceDocument.RootName));
    }

    private void AddRunning(string xml) => Interfaces.Set(new TestInterface(InterfaceDocument.Parse(xml), IsActive: true));
}
