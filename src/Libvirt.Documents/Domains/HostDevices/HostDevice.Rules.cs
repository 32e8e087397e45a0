namespace Libvirt.Documents.Domains;

public sealed partial class HostDevice
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Mode != HostDeviceMode.Capabilities && Source is null)
            throw reader.XmlError("Missing <source> element in hostdev device");
        if (Source is { Protocol: "iscsi", Name: { } name } && !name.Contains('/'))
            Source.Name += "/0";
    }
}
