namespace Libvirt.Driver.Qemu.Definition;

/// <summary>Errors of the QEMU driver about definitions.</summary>
internal static class QemuErrors
{
    public static LibvirtException Xml(string text) => LibvirtException.Xml(ErrorDomain.Qemu, text);

    public static LibvirtException Unsupported(string text) => LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, text);

    public static LibvirtException Internal(string text) => LibvirtException.Internal(ErrorDomain.Qemu, text);

    public static LibvirtException Detail(string text) => LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.XmlDetail, text);
}
