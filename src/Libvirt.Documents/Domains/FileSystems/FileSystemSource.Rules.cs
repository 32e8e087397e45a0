namespace Libvirt.Documents.Domains;

public sealed partial class FileSystemSource
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Usage is not null)
            Units ??= "KiB";
    }
}
