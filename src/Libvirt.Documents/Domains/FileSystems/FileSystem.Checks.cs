namespace Libvirt.Documents.Domains;

public sealed partial class FileSystem
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Source is null && Type != FileSystemType.Ram)
            throw reader.Error(ErrorNumber.NoSource, null);
    }
}
