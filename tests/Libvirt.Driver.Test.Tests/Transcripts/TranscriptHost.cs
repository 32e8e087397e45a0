namespace Libvirt.Driver.Test.Tests;

/// <summary>One pretended host with the content of test:///default, and a connection to it.</summary>
internal sealed class TranscriptHost
{
    public TranscriptHost(List<string> lines)
    {
        var events = new ObjectEventQueue();
        var devices = new TestNodeDeviceState(events);
        var networks = new TestNetworkState(events);
        var storage = new TestStorageState(events, devices);
        var interfaces = new TestInterfaceState();
        devices.AddDefaults();
        networks.AddDefaults();
        storage.AddDefaults();
        interfaces.AddDefaults();
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
    }

    public Connection Connection { get; }
}
