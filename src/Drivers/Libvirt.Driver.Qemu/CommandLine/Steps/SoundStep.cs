using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Sound cards.</summary>
internal static class SoundStep
{
    /// <summary>Adds them; the speaker of PCs is an option of the machine.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var sound in builder.Devices.Sounds)
            if (sound.Model != SoundModel.Pcspk)
                Add(builder, sound);
    }

    private static void Add(LaunchBuilder builder, SoundDevice sound)
    {
        var alias = sound.Info.Alias?.Name ?? "";
        var audio = builder.Audio(sound.AudioId);
        bool azalia = sound.Model is SoundModel.Ich6 or SoundModel.Ich9;
        var properties = sound.Model == SoundModel.Virtio
            ? VirtioProperties.Of("virtio-sound", sound.Info, null, sound.Driver?.Options)
            : new JsonObject().Add("driver", Driver(sound.Model));
        properties.Add("id", alias);
        if (!azalia)
            properties.Add("audiodev", audio);
        if (sound.MultiChannel is { } multi)
            properties.Add("multi", multi);
        if (sound.Streams != 0)
            properties.Add("streams", sound.Streams);
        builder.Device(properties.AddAddress(builder.Domain, sound.Info), sound.Info);
        if (!azalia)
            return;
        var codecs = sound.Codecs.Count > 0 ? sound.Codecs : [new() { Type = SoundCodecType.Duplex }];
        for (int i = 0; i < codecs.Count; i++)
            builder.Device(new JsonObject().Add("driver", "hda-" + SoundCodecTypeNames.Text(codecs[i].Type)).Add("id", string.Create(CultureInfo.InvariantCulture, $"{alias}-codec{i}"))
                .Add("bus", alias + ".0").Add("cad", i).Add("audiodev", audio));
    }

    private static string Driver(SoundModel model) => model switch
    {
        SoundModel.Es1370 => "ES1370",
        SoundModel.Ac97 => "AC97",
        SoundModel.Ich6 => "intel-hda",
        SoundModel.Ich9 => "ich9-intel-hda",
        SoundModel.Usb => "usb-audio",
        SoundModel.Sb16 => "sb16",
        _ => throw LaunchBuilder.Unsupported($"sound card model '{SoundModelNames.Text(model)}' is not supported by qemu"),
    };
}
