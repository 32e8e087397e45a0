namespace Libvirt.Documents;

/// <summary>Port profile on a switch (<c>virtualport</c>).</summary>
[XmlType]
public sealed partial class VirtualPort
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Invalid = "unknown virtualport type {0}", InvalidCode = ErrorNumber.XmlError)]
    public VirtualPortType? Type { get; set; }

    /// <summary>Element <c>parameters</c>.</summary>
    [XmlElement("parameters", OmitEmpty = true)]
    public VirtualPortParameters? Parameters { get; set; }
}
