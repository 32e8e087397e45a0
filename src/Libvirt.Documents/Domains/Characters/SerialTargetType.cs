namespace Libvirt.Documents.Domains;

/// <summary>Kind of serial port.</summary>
[XmlEnum]
public enum SerialTargetType
{
    /// <summary><c>isa-serial</c></summary>
    IsaSerial,

    /// <summary><c>usb-serial</c></summary>
    UsbSerial,

    /// <summary><c>pci-serial</c></summary>
    PciSerial,

    /// <summary><c>spapr-vio-serial</c></summary>
    SpaprVioSerial,

    /// <summary><c>system-serial</c></summary>
    SystemSerial,

    /// <summary><c>sclp-serial</c></summary>
    SclpSerial,

    /// <summary><c>isa-debug</c></summary>
    IsaDebug,
}
