namespace Libvirt.Documents.Domains;

public sealed partial class GraphicsListen
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Type == GraphicsListenType.Network && reader.Options.Inactive)
            Address = null;
        if (Address is { Length: 0 })
            Address = null;
    }

    private bool ShowsAddress => true;

    private bool ShowsSocket => true;
}
