namespace Libvirt.Documents.Domains;

public sealed partial class GraphicsListen
{
    private bool ShowsAddress => true;

    private bool ShowsSocket => true;
}
