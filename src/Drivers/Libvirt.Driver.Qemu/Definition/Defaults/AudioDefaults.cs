namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Where a guest's sound goes when its definition does not say.</summary>
internal static class AudioDefaults
{
    public static void Run(QemuGuest guest)
    {
        var devices = guest.Devices;
        if (devices.Audios.Count > 0)
            return;
        var type = AudioType.None;
        bool host = devices.Graphics.Count == 0 && guest.Settings.NoGraphicsAllowHostAudio;
        foreach (var graphics in devices.Graphics)
            switch (graphics.Type)
            {
                case GraphicsType.Vnc: host |= guest.Settings.VncAllowHostAudio; break;
                case GraphicsType.Spice: type = AudioType.Spice; break;
                case GraphicsType.Dbus: type = type == AudioType.None && graphics.AudioId is not null ? AudioType.Dbus : type; break;
                case GraphicsType.Sdl: host = true; break;
            }
        if (host && Driver(guest.Settings.HostAudioDriver) is { } driver)
            type = driver;
        devices.Audios.Add(new() { Id = 1, Type = type });
    }

    /// <summary>QEMU's names of its drivers.</summary>
    private static AudioType? Driver(string? name) => name switch
    {
        "alsa" => AudioType.Alsa,
        "oss" => AudioType.Oss,
        "pa" => AudioType.Pulseaudio,
        "sdl" => AudioType.Sdl,
        "spice" => AudioType.Spice,
        "wav" => AudioType.File,
        "none" => AudioType.None,
        _ => null,
    };
}
