namespace Libvirt.Documents.Domains;

public sealed partial class RedirectedUsb
{
    private bool HasClass => Class >= 0;

    private bool HasVendor => Vendor is { IsAny: false };

    private bool HasProduct => Product is { IsAny: false };
}
