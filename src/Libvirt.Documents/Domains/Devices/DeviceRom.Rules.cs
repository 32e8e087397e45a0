namespace Libvirt.Documents.Domains;

public sealed partial class DeviceRom
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Enabled == false && (Bar is not null || File is not null))
            throw reader.Unsupported("ROM tuning is not supported when ROM is disabled");
    }
}
