namespace Libvirt.Documents.Domains;

public sealed partial class DiskReservations
{
    /// <summary>A helper that libvirt does not start itself is reached through a UNIX socket.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (Managed && Source is null)
            return;
        if (Source?.Type is not { } type)
            throw LibvirtException.Xml(ErrorDomain.Storage, "missing connection type for <reservations/>");
        if (Source.Path is null)
            throw LibvirtException.Xml(ErrorDomain.Storage, "missing path for <reservations/>");
        if (Source.Mode is not { } mode)
            throw LibvirtException.Xml(ErrorDomain.Storage, "missing connection mode for <reservations/>");
        if (type != "unix")
            throw LibvirtException.Xml(ErrorDomain.Storage, $"unsupported connection type for <reservations/>: {type}");
        if (mode != "client")
            throw LibvirtException.Xml(ErrorDomain.Storage, $"unsupported connection mode for <reservations/>: {mode}");
    }
}
