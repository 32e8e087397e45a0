namespace Libvirt.Documents.Domains;

public sealed partial class PciAddress
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        Check(Bus, Slot, Function);
    }

    /// <summary>Bounds of PCI; a domain is any number.</summary>
    internal static void Check(uint bus, uint slot, uint function)
    {
        if (bus > 0xff)
            throw LibvirtException.Xml(ErrorDomain.None, $"Invalid PCI address bus='0x{bus:x}', must be <= 0xFF");
        if (slot > 0x1f)
            throw LibvirtException.Xml(ErrorDomain.None, $"Invalid PCI address slot='0x{slot:x}', must be <= 0x1F");
        if (function > 7)
            throw LibvirtException.Xml(ErrorDomain.None, $"Invalid PCI address function=0x{function:x}, must be <= 7");
    }

    /// <summary>False for an address that only asks for the PCI bus.</summary>
    public bool IsSet => (Domain | Bus | Slot | Function) != 0;
}
