namespace Libvirt.Documents.Domains;

public sealed partial class StorageSlice
{
    /// <summary>The only type there is; slices of others are ignored.</summary>
    public const string Storage = "storage";

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Type == Storage && (!reader.TryGetAttribute("offset", out _) || !reader.TryGetAttribute("size", out _)))
            throw reader.XmlError("missing offset or size attribute of slice");
    }
}
