namespace Libvirt.Documents.Domains;

/// <summary>Device that implements the controller (<c>model</c>).</summary>
[XmlType]
public sealed partial class PciControllerModel
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Needed = true)]
    [GuestAbi("PCI controller model name")]
    public PciControllerModelName? Name { get; set; }
}
