using Libvirt.Documents.NodeDevices;

namespace Libvirt.Documents;

/// <summary>A device of the host (<c>device</c>). <see cref="ParseOptions.Create"/> reads the description of a new one.</summary>
[XmlDocument("device", ErrorDomain.Nodedev, Schema = "nodedev")]
public sealed partial class NodeDeviceDocument
{
    /// <summary>Element <c>name</c>; "new device" until a new one has its own.</summary>
    [XmlElement("name", Custom = true, Needed = true)]
    public string Name { get; set; } = "";

    /// <summary>Path in /sys.</summary>
    [XmlElement("path", Omit = "", When = nameof(IsLive))]
    public string? Path { get; set; }

    /// <summary>Paths in /dev.</summary>
    [XmlElement("devnode")]
    public List<DeviceNode> DeviceNodes { get; set; } = [];

    /// <summary>Name of the device that it hangs on.</summary>
    [XmlElement("parent", Custom = true)]
    public string? Parent { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true, When = nameof(IsLive))]
    public NodeDriver? Driver { get; set; }

    /// <summary>What it is; at least one.</summary>
    [XmlElement("capability", Custom = true)]
    public List<NodeCapability> Capabilities { get; set; } = [];
}
