namespace Libvirt.Documents.Domains;

public sealed partial class RedirectedUsb
{
    /// <summary>-1 is any version; a fraction of one digit means tenths.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Version is "-1")
            Version = null;
        else if (Version is { Length: > 2 } version && version[^2] == '.')
            Version += "0";
    }

    private bool HasClass => Class >= 0;

    private bool HasVendor => Vendor is { IsAny: false };

    private bool HasProduct => Product is { IsAny: false };
}
