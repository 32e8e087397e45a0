using System.Globalization;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Where sound goes on the host.</summary>
internal static class AudioStep
{
    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var audio in builder.Devices.Audios)
        {
            builder.Add("-audiodev", Backend(audio).ToString());
            if (audio is { Type: AudioType.Sdl, Driver: { } driver })
                builder.Command.Environment.Add(new("SDL_AUDIODRIVER", driver));
            if (audio.Type == AudioType.Pipewire && (audio.RuntimeDirectory ?? builder.Settings.RuntimeFolder) is { } folder)
                builder.Command.Environment.Add(new("PIPEWIRE_RUNTIME_DIR", folder));
        }
    }

    /// <summary>A backend.</summary>
    public static JsonObject Backend(AudioBackend audio)
    {
        var properties = new JsonObject().Add("id", string.Create(CultureInfo.InvariantCulture, $"audio{audio.Id}")).Add("driver", audio.Type switch
        {
            AudioType.Pulseaudio => "pa",
            AudioType.File => "wav",
            _ => AudioTypeNames.Text(audio.Type),
        });
        if (audio.TimerPeriod != 0)
            properties.Add("timer-period", audio.TimerPeriod);
        if (audio.TryMMap is { } map)
            properties.Add("try-mmap", map);
        if (audio.Exclusive is { } exclusive)
            properties.Add("exclusive", exclusive);
        if (audio.DspPolicy is { } policy)
            properties.Add("dsp-policy", policy);
        if (audio.ServerName is { } server)
            properties.Add("server", server);
        if (audio.Path is { } path)
            properties.Add("path", path);
        Channel(properties, "in", audio.Type, audio.Input);
        Channel(properties, "out", audio.Type, audio.Output);
        return properties;
    }

    private static void Channel(JsonObject parent, string name, AudioType type, AudioChannel? channel)
    {
        if (channel is null)
            return;
        var properties = new JsonObject();
        Switch(properties, "mixing-engine", channel.MixingEngine);
        Switch(properties, "fixed-settings", channel.FixedSettings);
        Number(properties, "voices", channel.Voices);
        Number(properties, "buffer-length", channel.BufferLength);
        Number(properties, "frequency", channel.Settings?.Frequency ?? 0);
        Number(properties, "channels", channel.Settings?.Channels ?? 0);
        if (channel.Settings?.Format is { } format)
            properties.Add("format", AudioFormatNames.Text(format));
        Text(properties, "server-name", channel.ServerName);
        Text(properties, "client-name", channel.ClientName);
        Text(properties, "connect-ports", channel.ConnectPorts);
        Switch(properties, "exact-name", channel.ExactName);
        Text(properties, "dev", channel.Device);
        Number(properties, "buffer-count", channel.BufferCount);
        Text(properties, "name", channel.Name);
        Text(properties, "stream-name", channel.StreamName);
        Number(properties, "latency", channel.Latency);
        Switch(properties, "try-poll", channel.TryPoll);
        if (properties.Members.Count > 0)
            parent.Add(name, properties);
    }

    private static void Switch(JsonObject properties, string name, bool? value)
    {
        if (value is { } set)
            properties.Add(name, set);
    }

    private static void Number(JsonObject properties, string name, uint value)
    {
        if (value != 0)
            properties.Add(name, value);
    }

    private static void Text(JsonObject properties, string name, string? value)
    {
        if (value is not null)
            properties.Add(name, value);
    }
}
