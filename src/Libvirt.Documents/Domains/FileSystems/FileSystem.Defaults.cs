namespace Libvirt.Documents.Domains;

public sealed partial class FileSystem
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        FileMode = FileMode?.PadLeft(4, '0'); // octal, in four digits
        DirectoryMode = DirectoryMode?.PadLeft(4, '0');
        Type ??= FileSystemType.Mount;
        AccessMode ??= FileSystemAccess.Passthrough;
    }
}
