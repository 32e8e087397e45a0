namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Sockets of displays.</summary>
internal static class GraphicsDefaults
{
    /// <summary>A socket in libvirt's own folder was made by libvirt: it is not part of the definition.</summary>
    public static void Run(QemuGuest guest, Graphics graphics)
    {
        if (!guest.Options.Inactive || graphics.Listens is not [{ Type: GraphicsListenType.Socket, Socket: { } path } listen, ..]
            || !path.StartsWith(guest.Settings.LibraryFolder + "/domain-", StringComparison.Ordinal))
            return;
        listen.Socket = graphics.Socket = null;
        if (graphics.Type != GraphicsType.Vnc)
            return;
        listen.Type = GraphicsListenType.Address;
        graphics.AutoPort = true;
        graphics.Port = -1;
    }
}
