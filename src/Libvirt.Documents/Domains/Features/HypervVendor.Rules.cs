namespace Libvirt.Documents.Domains;

public sealed partial class HypervVendor
{
    private const int MaximumLength = 12;

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (!State)
            return;
        if (Value is null)
            throw reader.XmlError("missing 'value' attribute for HyperV feature 'vendor_id'");
        if (Value.Length > MaximumLength)
            throw reader.XmlError($"HyperV vendor_id value must not be more than {MaximumLength} characters.");
        if (Value.Contains(','))
            throw reader.XmlError("HyperV vendor_id value is invalid");
    }
}
