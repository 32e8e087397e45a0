namespace Libvirt.Documents.NodeDevices;

public sealed partial class RemovableMedia
{
    partial void OnRead(XmlPullReader reader) => LogicalBlockSize = BlockCount = 0;
}
