namespace Libvirt.Documents.Domains;

public sealed partial class FileSystem
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        Type ??= FileSystemType.Mount;
        AccessMode ??= FileSystemAccess.Passthrough;
    }
}
