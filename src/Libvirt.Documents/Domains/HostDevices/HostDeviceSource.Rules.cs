namespace Libvirt.Documents.Domains;

/// <summary>What a source must tell, depending on the type of the device around it.</summary>
public sealed partial class HostDeviceSource
{
    private const string WwpnPrefix = "naa.";

    /// <summary>Checks the attributes of the current element, the source of a subsystem device of this type.</summary>
    public static void Check(XmlPullReader reader, HostDeviceType? type)
    {
        if (!reader.TryGetAttribute("protocol", out var protocol))
            return;
        if (type == HostDeviceType.Scsi && protocol is not ("adapter" or "iscsi") || type == HostDeviceType.ScsiHost && protocol is not "vhost")
            throw reader.Invalid("protocol", protocol, null, null, default);
    }

    /// <summary>Checks the source of a subsystem device, which is complete now, and adds what is understood.</summary>
    public void CompleteSubsystem(XmlPullReader reader, HostDeviceType? type)
    {
        switch (type)
        {
            case HostDeviceType.Pci:
                CompletePci();
                break;
            case HostDeviceType.Usb:
                CheckUsb(reader);
                break;
            case HostDeviceType.Scsi when Protocol == "iscsi":
                if (Name is null)
                    throw reader.XmlError("missing iSCSI hostdev source path name");
                if (!Name.Contains('/', StringComparison.Ordinal))
                    Name += "/0";
                Authentication?.CheckSecret(StorageProtocol.Iscsi, reader);
                break;
            case HostDeviceType.Scsi:
                if (Address is null)
                    throw reader.XmlError("'address' must be specified for scsi hostdev source");
                if (Adapter is null)
                    throw reader.XmlError("'adapter' name must be specified for scsi hostdev source");
                break;
            case HostDeviceType.ScsiHost:
                CheckWwpn(reader);
                break;
            case HostDeviceType.Mdev when Address is { Uuid: null }:
                throw reader.MissingAttribute("uuid", "address");
        }
    }

    /// <summary>Checks the source of a device that a container gets: what it is stands in an element of its own.</summary>
    public void CheckCapability(XmlPullReader reader, HostDeviceType? type)
    {
        if (type == HostDeviceType.Storage && Block is null)
            throw reader.XmlError("Missing <block> element in hostdev storage device");
        if (type == HostDeviceType.Misc && Character is null)
            throw reader.XmlError("Missing <char> element in hostdev character device");
        if (type == HostDeviceType.Net && NetworkInterface is null)
            throw reader.XmlError("Missing <interface> element in hostdev net device");
    }

    /// <summary>Parts of an address that are not told are 0.</summary>
    private void CompletePci()
    {
        Address ??= new();
        Address.Domain ??= 0;
        PciAddress.Check(Address.Bus ??= 0, Address.Slot ??= 0, Address.Function ??= 0);
    }

    private void CheckUsb(XmlPullReader reader)
    {
        if (Vendor is not null && Product is null)
            throw reader.Error(ErrorNumber.InternalError, "missing product");
        if (Vendor is null && Product is not null)
            throw reader.Error(ErrorNumber.InternalError, "missing vendor");
        if (Address is { Device: null or 0, Port: null })
            throw reader.Error(ErrorNumber.InternalError, "usb address needs either device id or port");
    }

    private void CheckWwpn(XmlPullReader reader)
    {
        if (Protocol != "vhost")
            return;
        if (Wwpn is null)
            throw reader.XmlError("missing vhost-scsi hostdev source wwpn");
        if (!Wwpn.StartsWith(WwpnPrefix, StringComparison.Ordinal) || !WorldWideName.IsValid(Wwpn.AsSpan(WwpnPrefix.Length)))
            throw reader.XmlError("malformed 'wwpn' value");
    }
}
