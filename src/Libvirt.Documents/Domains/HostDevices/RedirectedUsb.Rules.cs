namespace Libvirt.Documents.Domains;

public sealed partial class RedirectedUsb
{
    private bool HasClass => Class >= 0;

    private bool HasVendor => Vendor >= 0;

    private bool HasProduct => Product >= 0;
}
