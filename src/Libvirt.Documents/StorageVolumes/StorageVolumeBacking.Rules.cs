namespace Libvirt.Documents.StorageVolumes;

public sealed partial class StorageVolumeBacking
{
    partial void OnRead(XmlPullReader reader) => Timestamps = null;
}
