namespace Libvirt.Documents.StoragePools;

public sealed partial class StoragePoolDevice
{
    partial void OnRead(XmlPullReader reader) => FreeExtents.Clear();
}
