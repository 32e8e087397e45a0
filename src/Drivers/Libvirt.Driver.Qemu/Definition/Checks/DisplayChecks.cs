namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Displays and graphics cards.</summary>
internal static class DisplayChecks
{
    public static void Run(QemuGuest guest)
    {
        var displays = guest.Devices.Graphics;
        int openGl = 0;
        foreach (var graphics in displays)
        {
            if (graphics.Listens.Count > 1)
                throw QemuErrors.Unsupported("QEMU does not support multiple listens for one graphics device.");
            if (graphics is { Type: GraphicsType.Spice, TlsPort: > 0 } && !guest.Settings.SpiceTls)
                throw QemuErrors.Unsupported("spice TLS port set in XML configuration, but TLS is disabled in qemu.conf");
            if (graphics.Type == GraphicsType.Rdp && guest.Emulator is not null && !guest.Settings.HasRdp)
                throw QemuErrors.Unsupported("rdp graphics are not supported with this QEMU");
            if (graphics.Gl?.Enable == true || graphics.Type == GraphicsType.EglHeadless)
                openGl++;
        }
        if (displays.Exists(g => g.Type == GraphicsType.EglHeadless) && !displays.Exists(g => g.Type is GraphicsType.Vnc or GraphicsType.Spice or GraphicsType.Dbus) && displays.Count > 1)
            throw QemuErrors.Unsupported("graphics type 'egl-headless' is only supported with one of: 'vnc', 'spice' graphics types");
        if (openGl > 1)
            throw QemuErrors.Unsupported("multiple OpenGL displays are not supported by QEMU");
        foreach (var video in guest.Devices.Videos)
            if (video.Model is { Type: { } type } model)
                Video(guest, video, model, type);
    }

    private static void Video(QemuGuest guest, VideoDevice video, VideoModel model, VideoType type)
    {
        if (guest.Emulator is not null && !Supports(guest, type))
            throw QemuErrors.Unsupported($"domain configuration does not support video model '{VideoTypeNames.Text(type)}'");
        if (type is not (VideoType.Qxl or VideoType.Virtio or VideoType.None) && model.Heads > 1)
            throw QemuErrors.Unsupported($"video type '{VideoTypeNames.Text(type)}' doesn't support multiple 'heads'");
        if (type == VideoType.Ramfb && video.Info.Address is not null)
            throw QemuErrors.Unsupported("address not supported for video type ramfb");
    }

    private static bool Supports(QemuGuest guest, VideoType type) => type switch
    {
        VideoType.Vga => guest.Has("VGA"),
        VideoType.Cirrus => guest.Has("cirrus-vga"),
        VideoType.Vmvga => guest.Has("vmware-svga"),
        VideoType.Qxl => guest.Has("qxl"),
        VideoType.Virtio => guest.Has("virtio-gpu") || guest.Has("virtio-gpu-ccw"),
        VideoType.Bochs => guest.Has("bochs-display"),
        VideoType.Ramfb => guest.Has("ramfb"),
        VideoType.None => true,
        _ => false,
    };
}
