namespace Libvirt.Documents.Domains;

/// <summary>Devices that implement PCI controllers.</summary>
[XmlEnum]
public enum PciControllerModelName
{
    /// <summary><c>pci-bridge</c></summary>
    [XmlName("pci-bridge")]
    PciBridge,

    /// <summary><c>i82801b11-bridge</c></summary>
    [XmlName("i82801b11-bridge")]
    I82801B11Bridge,

    /// <summary><c>ioh3420</c></summary>
    [XmlName("ioh3420")]
    Ioh3420,

    /// <summary><c>x3130-upstream</c></summary>
    [XmlName("x3130-upstream")]
    X3130Upstream,

    /// <summary><c>xio3130-downstream</c></summary>
    [XmlName("xio3130-downstream")]
    Xio3130Downstream,

    /// <summary><c>pxb</c></summary>
    Pxb,

    /// <summary><c>pxb-pcie</c></summary>
    [XmlName("pxb-pcie")]
    PxbPcie,

    /// <summary><c>pcie-root-port</c></summary>
    [XmlName("pcie-root-port")]
    PcieRootPort,

    /// <summary><c>spapr-pci-host-bridge</c></summary>
    [XmlName("spapr-pci-host-bridge")]
    SpaprPciHostBridge,

    /// <summary><c>pcie-pci-bridge</c></summary>
    [XmlName("pcie-pci-bridge")]
    PciePciBridge,
}
