namespace Libvirt.Documents.Domains;

public sealed partial class Graphics
{
    private bool ShowsSocket => Type == GraphicsType.Vnc && Socket is not null;

    private bool ShowsPort => true;

    private bool ShowsAutoPort => true;

    private bool ShowsBusAddress => true;

    private bool ShowsListen => true;

    private bool ShowsListens => true;
}
