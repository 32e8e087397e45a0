using Libvirt.Documents;

namespace Libvirt.Driver.Test.Tests;

/// <summary>One pretended host with the content of test:///default or of a node file, and a connection to it.</summary>
internal sealed class TranscriptHost
{
    public TranscriptHost(List<string> lines, string nodeFile)
    {
        var events = new ObjectEventQueue();
        var devices = new TestNodeDeviceState(events);
        var networks = new TestNetworkState(events);
        var storage = new TestStorageState(events, devices);
        var interfaces = new TestInterfaceState();
        if (File.Exists(nodeFile))
        {
            var node = NodeDocument.Parse(File.ReadAllText(nodeFile));
            networks.Add(node.Networks, Read);
            interfaces.Add(node.Interfaces, Read);
            storage.Add(node.Pools, Read);
            devices.Add(node.Devices, Read);
        }
        else
        {
            networks.AddDefaults();
            interfaces.AddDefaults();
            storage.AddDefaults();
            devices.AddDefaults();
        }
        Connection = new Connection(new DriverSet
        {
            Hypervisor = new HypervisorDriver(),
            Network = new TestNetworkDriver(networks),
            Storage = new TestStorageDriver(storage),
            Interface = new TestInterfaceDriver(interfaces),
            NodeDevice = new TestNodeDeviceDriver(devices),
        }, null, false);
        foreach (var (family, name) in new[] { (EventFamily.Network, "network"), (EventFamily.StoragePool, "pool"), (EventFamily.NodeDevice, "device") })
            for (int id = 0; id < 2; id++)
                events.Register(Connection, family, id, null, new RecordingCallback(name, lines));

        string Read(string file) => File.ReadAllText(Path.Combine(Path.GetDirectoryName(nodeFile)!, file));
    }

    public Connection Connection { get; }
}
