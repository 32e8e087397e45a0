namespace Libvirt.Documents.Domains;

public sealed partial class FileSystem
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Driver?.Type != FileSystemDriverType.Virtiofs)
        {
            Binary = null;
            if (Source is not null)
                Source.Socket = null;
            if (Driver is not null)
                Driver.Queue = 0;
        }
        if (Type == FileSystemType.Ram && Source?.Usage is null)
            throw reader.XmlError("missing 'usage' attribute for RAM filesystem");
        if (Source is null && Type != FileSystemType.Ram)
            throw reader.Error(ErrorNumber.NoSource, null);
    }
}
