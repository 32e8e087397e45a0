namespace Libvirt.Documents.Domains;

public sealed partial class FirmwareFeatures
{
    partial void OnRead(XmlPullReader reader) => Features.Sort((a, b) => a.Name.CompareTo(b.Name));
}
