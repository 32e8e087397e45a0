namespace Libvirt.Documents.Networks;

/// <summary>A physical function (<c>pf</c>).</summary>
[XmlType]
public sealed partial class NetworkPhysicalFunction
{
    /// <summary>Attribute <c>dev</c>.</summary>
    [XmlAttribute("dev", Required = true, Data = "%deviceName")]
    public string Dev { get; set; } = "";
}
