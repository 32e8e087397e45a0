namespace Libvirt.Documents;

/// <summary>Kind of switch that a virtual port talks to.</summary>
[XmlEnum]
public enum VirtualPortType
{
    /// <summary><c>802.1Qbg</c></summary>
    [XmlName("802.1Qbg")]
    V8021Qbg,

    /// <summary><c>802.1Qbh</c></summary>
    [XmlName("802.1Qbh")]
    V8021Qbh,

    /// <summary><c>openvswitch</c></summary>
    Openvswitch,

    /// <summary><c>midonet</c></summary>
    Midonet,
}
