namespace Libvirt.Host.Bus;

/// <summary>The shapes of errors of D-Bus, as native reports them.</summary>
internal static class BusErrors
{
    /// <summary>The bus cannot be reached.</summary>
    public static LibvirtException Unreachable(string detail) => LibvirtException.Internal(ErrorDomain.Dbus, "Unable to get system bus connection: " + detail);

    /// <summary>What came is not D-Bus.</summary>
    public static LibvirtException Malformed(string detail) => LibvirtException.Internal(ErrorDomain.Dbus, "malformed D-Bus message: " + detail);

    /// <summary>A service, or the bus for it, answers with an error.</summary>
    public static LibvirtException Service(string name, string message) => LibvirtException.Create(ErrorDomain.Dbus, ErrorNumber.DbusService, $"GDBus.Error:{name}: {message}");
}
