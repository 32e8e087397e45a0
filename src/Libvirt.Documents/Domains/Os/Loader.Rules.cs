namespace Libvirt.Documents.Domains;

public sealed partial class Loader
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Path is { Length: 0 })
            Path = null;
        if (Path is not null)
            Type ??= LoaderType.Rom;
    }
}
