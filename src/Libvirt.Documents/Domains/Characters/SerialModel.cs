namespace Libvirt.Documents.Domains;

/// <summary>Device that a serial port is.</summary>
[XmlEnum]
public enum SerialModel
{
    /// <summary><c>isa-serial</c></summary>
    IsaSerial,

    /// <summary><c>usb-serial</c></summary>
    UsbSerial,

    /// <summary><c>pci-serial</c></summary>
    PciSerial,

    /// <summary><c>spapr-vty</c></summary>
    SpaprVty,

    /// <summary><c>pl011</c></summary>
    Pl011,

    /// <summary><c>sclpconsole</c></summary>
    Sclpconsole,

    /// <summary><c>sclplmconsole</c></summary>
    Sclplmconsole,

    /// <summary><c>16550a</c></summary>
    [XmlName("16550a")]
    Uart16550a,

    /// <summary><c>isa-debugcon</c></summary>
    IsaDebugcon,
}
