namespace Libvirt.Documents.Domains;

public sealed partial class VideoDriver
{
    private bool ShowsVgaConfiguration => VgaConfiguration != Domains.VgaConfiguration.Io;
}
