using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Displays;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Video cards and the programs that draw for them.</summary>
internal static class VideoStep
{
    /// <summary>Adds them.</summary>
    public static void Run(LaunchBuilder builder)
    {
        for (int i = 0; i < builder.Devices.Videos.Count; i++)
        {
            var video = builder.Devices.Videos[i];
            if (video.Driver?.Name == VideoDriverName.Vhostuser)
                Drawer(builder, video);
            if (VideoProperties.Of(builder.Guest, video, video.Model?.Primary ?? i == 0) is { } properties)
                builder.Device(properties, video.Info);
        }
    }

    private static void Drawer(LaunchBuilder builder, VideoDevice video)
    {
        var alias = video.Info.Alias?.Name ?? "";
        int descriptor = builder.Resources.ConnectVideo(alias);
        builder.Pass(descriptor);
        builder.Add("-chardev", string.Create(CultureInfo.InvariantCulture, $"socket,id=chr-vu-{alias},fd={descriptor}"));
    }
}
