using Libvirt.Documents;
using Libvirt.Documents.NodeDevices;
using Libvirt.Documents.Nodes;

namespace Libvirt.Driver.Test;

/// <summary>The devices of one test host, shared by its connections.</summary>
/// <param name="events">Where their events go.</param>
public sealed class TestNodeDeviceState(ObjectEventQueue events)
{
    /// <summary>The device that a new virtual port is a copy of; without it there are none.</summary>
    private const string Model = "scsi_host11";

    /// <summary>The only virtual port that can be made; another one takes its place.</summary>
    private const string Port = "scsi_host12";
    private NodeDeviceDocument? _port;

    private readonly Lock _gate = new();

    /// <summary>All devices; the documents are never written.</summary>
    public NamedTable<NodeDeviceDocument> Devices { get; } = new(static d => d.Name);

    /// <summary>Where their events go.</summary>
    public ObjectEventQueue Events { get; } = events;

    /// <summary>The content of test:///default.</summary>
    public void AddDefaults()
    {
        foreach (var xml in TestNodeDeviceDefaults.Documents)
            Add(xml);
    }

    /// <summary>The devices of a node file.</summary>
    /// <param name="devices">The parts of the node document.</param>
    /// <param name="readFile">Reads the file that a part names.</param>
    public void Add(IEnumerable<NodeObject> devices, Func<string, string> readFile)
    {
        foreach (var part in devices)
            Add(part.File is { } file ? readFile(file) : part.ToDocument(NodeDeviceDocument.RootName));
    }

    /// <summary>Makes the virtual port that a pool or a program asks for.</summary>
    /// <param name="nodeName">Its wwnn.</param>
    /// <param name="portName">Its wwpn.</param>
    /// <returns>its name</returns>
    /// <exception cref="LibvirtException">the device that it is a copy of has been removed</exception>
    public string CreatePort(string? nodeName, string? portName)
    {
        lock (_gate)
        {
            if (!Devices.TryFind(Model, out var model)) // native says nothing here, so programs get its words for nothing
                throw new LibvirtException(new ErrorRecord(ErrorNumber.InternalError, ErrorDomain.None, ErrorLevel.Error,
                    "An error occurred, but the cause is unknown", null, null, null, 0, 0));
            var port = model.Clone();
            port.Name = Port;
            foreach (var capability in port.Capabilities)
                if (capability is ScsiHostCapability { FibreChannel: { } channel })
                    (channel.NodeName, channel.PortName) = (nodeName, portName);
            Devices.Set(port);
            _port = port;
            Tell(Port, NodeDeviceEventLifecycleType.Created);
            return Port;
        }
    }

    /// <summary>True for the virtual port: native has marked only the devices of the start as active and persistent.</summary>
    public bool IsPort(NodeDeviceDocument device) => ReferenceEquals(device, _port);

    /// <summary>Removes the virtual port of a pool.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_NODE_DEVICE: it is not there</exception>
    public void DestroyPort()
    {
        Find(Port);
        Remove(Port);
    }

    /// <summary>Removes a device.</summary>
    public void Remove(string name)
    {
        lock (_gate)
        {
            Devices.Remove(name);
            Tell(name, NodeDeviceEventLifecycleType.Deleted);
        }
    }

    /// <summary>Finds by name.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_NODE_DEVICE</exception>
    public NodeDeviceDocument Find(string name) => Devices.TryFind(name, out var found)
        ? found
        : throw LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoNodeDevice, $"no node device with matching name '{name}'");

    private void Add(string xml) => Devices.Set(NodeDeviceDocument.Parse(xml));

    private void Tell(string name, NodeDeviceEventLifecycleType what)
        => Events.Queue(ObjectEvent.Of(name, NodeDeviceEventID.Lifecycle, new NodeDeviceEventLifecycle((int)what, 0)));
}
