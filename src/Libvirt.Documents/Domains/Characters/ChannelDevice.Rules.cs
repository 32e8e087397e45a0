namespace Libvirt.Documents.Domains;

public sealed partial class ChannelDevice
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Target.Type is null)
            throw reader.XmlError("target type must be specified for channel device");
    }
}
