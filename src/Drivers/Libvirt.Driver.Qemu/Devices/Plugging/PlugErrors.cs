namespace Libvirt.Driver.Qemu.Devices.Plugging;

/// <summary>Errors about plugging.</summary>
internal static class PlugErrors
{
    public static LibvirtException Unsupported(string text) => LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.OperationUnsupported, text);

    public static LibvirtException NoUpdate(IDomainDevice wanted)
        => LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"live update of device '{DeviceWords.Of(wanted)}' is not supported");

    public static LibvirtException Missing(string text) => LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.DeviceMissing, text);

    public static LibvirtException Argument(string text) => LibvirtException.InvalidArgument(ErrorDomain.Qemu, text);

    public static LibvirtException Invalid(string text) => LibvirtException.OperationInvalid(ErrorDomain.Qemu, text);
}
