namespace Libvirt.Documents.Domains;

public sealed partial class AudioBackend
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Id == 0)
            throw reader.MissingAttribute("id");
        if (Type == AudioType.Sdl && Driver is not (null or "esd" or "alsa" or "arts" or "pulseaudio"))
            throw reader.Invalid("driver", Driver, null, null, default);
    }
}
