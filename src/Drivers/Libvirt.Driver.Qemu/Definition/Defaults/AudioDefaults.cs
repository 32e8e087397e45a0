namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Where a guest's sound goes when its definition does not say.</summary>
internal static class AudioDefaults
{
    public static void Run(QemuGuest guest)
    {
        var devices = guest.Devices;
        if (devices.Audios.Count == 0 && Type(guest) is { } type)
            devices.Audios.Add(new() { Id = 1, Type = type, Driver = type == AudioType.Sdl ? guest.Settings.HostSdlDriver : null });
    }

    /// <summary>What the displays imply; null when QEMU decides.</summary>
    public static AudioType? Type(QemuGuest guest)
    {
        var devices = guest.Devices;
        bool host = devices.Graphics.Count == 0 && guest.Settings.NoGraphicsAllowHostAudio;
        AudioType? type = devices.Graphics.Count == 0 && !host ? AudioType.None : null;
        foreach (var graphics in devices.Graphics)
            switch (graphics.Type)
            {
                case GraphicsType.Vnc when guest.Settings.VncAllowHostAudio: host = true; break;
                case GraphicsType.Vnc: type = AudioType.None; break;
                case GraphicsType.Spice: type = AudioType.Spice; break;
                case GraphicsType.Sdl: host = true; break;
            }
        return host && Driver(guest.Settings.HostAudioDriver) is { } driver ? driver : type;
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
