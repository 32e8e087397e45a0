namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Where a guest's sound goes when its definition does not say.</summary>
internal static class AudioDefaults
{
    public static void Run(QemuGuest guest)
    {
        var devices = guest.Devices;
        if (devices.Audios.Count > 0)
            return;
        AudioType? type = devices.Graphics.Count == 0 && !guest.Settings.NoGraphicsAllowHostAudio ? AudioType.None : null;
        bool host = devices.Graphics.Count == 0 && guest.Settings.NoGraphicsAllowHostAudio;
        foreach (var graphics in devices.Graphics)
            switch (graphics.Type)
            {
                case GraphicsType.Vnc when guest.Settings.VncAllowHostAudio: host = true; break;
                case GraphicsType.Vnc: type ??= AudioType.None; break;
                case GraphicsType.Spice: type = AudioType.Spice; break;
                case GraphicsType.Sdl: host = true; break;
            }
        if (host && Driver(guest.Settings.HostAudioDriver) is { } driver)
            type = driver;
        if (type is { } chosen)
            devices.Audios.Add(new() { Id = 1, Type = chosen, Driver = chosen == AudioType.Sdl ? guest.Settings.HostSdlDriver : null });
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
