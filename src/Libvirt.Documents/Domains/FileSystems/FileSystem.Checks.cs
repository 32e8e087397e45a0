namespace Libvirt.Documents.Domains;

public sealed partial class FileSystem
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Type == FileSystemType.Ram && Source?.Usage is null)
            throw reader.XmlError("missing 'usage' attribute for RAM filesystem");
        if (Source is null && Type != FileSystemType.Ram)
            throw reader.Error(ErrorNumber.NoSource, null);
    }
}
