namespace Libvirt.Documents.Domains;

public sealed partial class PciAddress
{
    /// <summary>False for an address that only asks for the PCI bus.</summary>
    public bool IsSet => (Domain | Bus | Slot | Function) != 0;
}
