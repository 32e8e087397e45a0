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
            throw reader.Error(ErrorNumber.NoSource, Target);
        if (Target is null)
            throw reader.Error(ErrorNumber.NoTarget, Source?.Directory ?? Source?.Device ?? Source?.File ?? Source?.Name);
        if (Type == FileSystemType.Volume && Source is { Pool: null } or { Volume: null })
            throw reader.XmlError("'pool' and 'volume' must be specified together for 'pool' type source");
        if (IdMap is { Users.Count: 0 } or { Groups.Count: 0 })
            IdMap = null;
    }
}
