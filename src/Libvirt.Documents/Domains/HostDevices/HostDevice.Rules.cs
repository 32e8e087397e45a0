namespace Libvirt.Documents.Domains;

public sealed partial class HostDevice
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Mode == HostDeviceMode.Capabilities)
            return;
        if (Type == HostDeviceType.Mdev && Model is null)
            throw reader.MissingAttribute("model");
        if (Type == HostDeviceType.Mdev && Model is not ("vfio-pci" or "vfio-ccw" or "vfio-ap")
            || Type == HostDeviceType.ScsiHost && Model is not (null or "virtio" or "virtio-transitional" or "virtio-non-transitional"))
            throw reader.Invalid("model", Model, null, null, default);
    }

    partial void OnRead(XmlPullReader reader)
    {
        if (Mode != HostDeviceMode.Capabilities && Source is null)
            throw reader.XmlError("Missing <source> element in hostdev device");
        if (Type != HostDeviceType.Pci)
            Driver = null; // only PCI devices change their host driver
        if (Mode == HostDeviceMode.Capabilities)
            Managed = null; // a capability of the host is lent, not managed
    }

    private void ReadSource(XmlPullReader reader)
    {
        if (Source is not null)
        {
            reader.Skip();
            return;
        }
        bool subsystem = Mode != HostDeviceMode.Capabilities;
        if (subsystem)
            HostDeviceSource.Check(reader, Type);
        Source = HostDeviceSource.ParseXml(reader);
        if (subsystem)
            Source.CompleteSubsystem(reader, Type);
        else
            Source.CheckCapability(reader, Type);
    }

    private void WriteSource(XmlBuffer buffer) => Source?.WriteXml(buffer, "source");
}
