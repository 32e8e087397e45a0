namespace Libvirt.Documents.Domains;

public sealed partial class KvmDirtyRing
{
    private const uint Minimum = 1024, Maximum = 65536;

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (!State)
            return;
        if (!reader.TryGetAttribute("size", out _))
            throw reader.MissingAttribute("size");
        if (Size is < Minimum or > Maximum || !uint.IsPow2(Size))
            throw reader.XmlError($"dirty ring must be power of 2 and ranges [{Minimum}, {Maximum}]");
    }
}
