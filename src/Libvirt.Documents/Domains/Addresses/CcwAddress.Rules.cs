namespace Libvirt.Documents.Domains;

public sealed partial class CcwAddress
{
    private const uint LastChannelSubsystem = 0xfe, LastSubchannelSet = 3, LastDeviceNumber = 0xffff;

    /// <summary>All three numbers or none.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (ChannelSubsystem is null && SubchannelSet is null && DeviceNumber is null)
            return;
        if (ChannelSubsystem is not { } subsystem || SubchannelSet is not { } set || DeviceNumber is not { } number)
            throw LibvirtException.Internal(ErrorDomain.Device, "Invalid partial specification for virtio ccw address");
        if (subsystem > LastChannelSubsystem || set > LastSubchannelSet || number > LastDeviceNumber)
            throw LibvirtException.Internal(ErrorDomain.Device, $"Invalid specification for virtio ccw address: cssid='0x{subsystem:x}' ssid='0x{set:x}' devno='0x{number:x4}'");
    }
}
