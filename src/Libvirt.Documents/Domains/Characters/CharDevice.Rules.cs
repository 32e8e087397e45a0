namespace Libvirt.Documents.Domains;

public abstract partial class CharDevice
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Backend.Type == CharType.Spicevmc && this is not ChannelDevice { Target.Type: ChannelTargetType.Virtio })
            throw reader.Unsupported("spicevmc device type only supports virtio");
    }
}
