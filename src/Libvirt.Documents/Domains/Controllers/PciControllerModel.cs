namespace Libvirt.Documents.Domains;

/// <summary>Device that implements the controller (<c>model</c>).</summary>
[XmlType]
public sealed partial class PciControllerModel
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Needed = true, Data = "'i82801b11-bridge' | 'ioh3420' | 'pci-bridge' | 'pcie-pci-bridge' | 'pcie-root-port' | 'pxb' | 'pxb-pcie' | 'spapr-pci-host-bridge' | 'x3130-upstream' | 'xio3130-downstream'")]
    [GuestAbi("PCI controller model name")]
    public PciControllerModelName? Name { get; set; }
}
