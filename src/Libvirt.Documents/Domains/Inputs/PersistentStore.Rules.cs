namespace Libvirt.Documents.Domains;

public sealed partial class PersistentStore
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Size is null)
            throw reader.MissingPath("./size");
    }
}
