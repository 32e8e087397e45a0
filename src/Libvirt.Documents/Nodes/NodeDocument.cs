using Libvirt.Documents.Nodes;

namespace Libvirt.Documents;

/// <summary>What the test driver shall pretend (<c>node</c>), the file of <c>test:///path.xml</c>.</summary>
[XmlDocument("node", ErrorDomain.Test, Schema = "")]
public sealed partial class NodeDocument
{
    /// <summary>Element <c>cpu</c>.</summary>
    [XmlElement("cpu")]
    public NodeCpu? Cpu { get; set; }

    /// <summary>KiB.</summary>
    [XmlElement("memory", EmptyIsAbsent = true, Invalid = "invalid node memory value", InvalidCode = ErrorNumber.XmlError)]
    public ulong? Memory { get; set; }

    /// <summary>Element <c>domain</c>; read with <see cref="TestDomainExtension"/>.</summary>
    [XmlElement("domain", Custom = true)]
    public List<NodeObject> Domains { get; set; } = [];

    /// <summary>Element <c>network</c>.</summary>
    [XmlElement("network", Custom = true)]
    public List<NodeObject> Networks { get; set; } = [];

    /// <summary>Element <c>interface</c>.</summary>
    [XmlElement("interface", Custom = true)]
    public List<NodeObject> Interfaces { get; set; } = [];

    /// <summary>Element <c>pool</c>; its volumes are <see cref="NodeObject.Under"/> the pool's document.</summary>
    [XmlElement("pool", Custom = true)]
    public List<NodeObject> Pools { get; set; } = [];

    /// <summary>Element <c>device</c>.</summary>
    [XmlElement("device", Custom = true)]
    public List<NodeObject> Devices { get; set; } = [];

    /// <summary>Who may connect; everybody when empty.</summary>
    [XmlElement("user", Wrapper = "auth")]
    public List<NodeUser> Users { get; set; } = [];
}
