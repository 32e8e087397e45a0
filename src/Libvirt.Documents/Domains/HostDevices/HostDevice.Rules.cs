namespace Libvirt.Documents.Domains;

public sealed partial class HostDevice
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Source is { Protocol: "iscsi", Name: { } name } && !name.Contains('/'))
            Source.Name += "/0";
    }
}
