namespace Libvirt.Documents.Domains;

public sealed partial class VideoDevice
{
    /// <summary>Only the frame buffer of bhyve has a VGA configuration.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (Driver is not null && Model?.Type != VideoType.Gop)
            Driver.VgaConfiguration = null;
    }
}
