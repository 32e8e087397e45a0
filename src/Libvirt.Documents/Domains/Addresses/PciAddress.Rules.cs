namespace Libvirt.Documents.Domains;

public sealed partial class PciAddress
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        Check("domain", Domain, 0xffff);
        Check("bus", Bus, 0xff);
        Check("slot", Slot, 0x1f);
        Check("function", Function, 7);
    }

    private static void Check(string name, uint value, uint limit)
    {
        if (value > limit)
            throw LibvirtException.Xml(ErrorDomain.None, $"Invalid PCI address {name}='0x{value:x}', must be <= {(limit == 7 ? "7" : $"0x{limit:X}")}");
    }

    /// <summary>False for an address that only asks for the PCI bus.</summary>
    public bool IsSet => (Domain | Bus | Slot | Function) != 0;
}
