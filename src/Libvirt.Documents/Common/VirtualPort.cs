namespace Libvirt.Documents;

/// <summary>Port profile on a switch (<c>virtualport</c>).</summary>
[XmlType]
[XmlSchema("""
    (@type='802.1Qbg' & parameters { @managerid=%uint8? & @typeid=%uint24? & @typeidversion=%uint8? & @instanceid=%uuid? }?)
    | (@type='802.1Qbh' & parameters { @profileid=/[^\n]{0,39}/? }?)
    | (@type='openvswitch' & parameters { @profileid=/[^\n]{0,39}/? & @interfaceid=%uuid? }?)
    | (@type='midonet' & parameters { @interfaceid=%uuid })
    | parameters?
    """)]
public sealed partial class VirtualPort
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Invalid = "unknown virtualport type {0}", InvalidCode = ErrorNumber.XmlError)]
    public VirtualPortType? Type { get; set; }

    /// <summary>Element <c>parameters</c>.</summary>
    [XmlElement("parameters", OmitEmpty = true)]
    public VirtualPortParameters? Parameters { get; set; }
}
