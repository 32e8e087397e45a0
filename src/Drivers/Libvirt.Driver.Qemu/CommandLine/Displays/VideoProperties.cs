using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Displays;

/// <summary>Video cards.</summary>
internal static class VideoProperties
{
    private const uint KiB = 1024;

    /// <summary>The device; null when QEMU is not to have any.</summary>
    public static JsonObject? Of(QemuGuest guest, VideoDevice video, bool primary)
    {
        if (video.Model is not { Type: { } type } model || type == VideoType.None)
            return null;
        bool remote = video.Driver?.Name == VideoDriverName.Vhostuser;
        var properties = type == VideoType.Virtio
            ? Virtio(guest, video, model, primary, remote)
            : new JsonObject().Add("driver", Name(type, primary));
        properties.Add("id", video.Info.Alias?.Name ?? "");
        switch (type)
        {
            case VideoType.Qxl:
                properties.Add("max_outputs", model.Heads ?? 1).Add("ram_size", (ulong)model.Ram * KiB).Add("vram_size", (ulong)model.Vram * KiB)
                    .Add("vram64_size_mb", model.Vram64 / KiB).Add("vgamem_mb", model.VgaMemory / KiB);
                break;
            case VideoType.Virtio:
                properties.Add("max_outputs", model.Heads ?? 1);
                if (model.Blob is { } blob)
                    properties.Add("blob", blob);
                break;
            case VideoType.Vga or VideoType.Vmvga when model.Vram != 0:
                properties.Add("vgamem_mb", model.Vram / KiB);
                break;
            case VideoType.Bochs when model.Vram != 0:
                properties.Add("vgamem", (ulong)model.Vram * KiB);
                break;
        }
        if (model.Edid is { } edid && type is VideoType.Vga or VideoType.Bochs or VideoType.Virtio)
            properties.Add("edid", edid);
        if (remote)
            properties.Add("chardev", "chr-vu-" + video.Info.Alias?.Name);
        if (model.Resolution is { } resolution)
            properties.Add("xres", resolution.X).Add("yres", resolution.Y);
        return properties.AddAddress(guest.Domain, video.Info);
    }

    private static string Name(VideoType type, bool primary) => type switch
    {
        VideoType.Vga => primary ? "VGA" : "secondary-vga",
        VideoType.Cirrus => "cirrus-vga",
        VideoType.Vmvga => "vmware-svga",
        VideoType.Qxl => primary ? "qxl-vga" : "qxl",
        VideoType.Bochs => "bochs-display",
        VideoType.Ramfb => "ramfb",
        _ => throw LaunchBuilder.Unsupported($"video type '{VideoTypeNames.Text(type)}' is not supported with QEMU"),
    };

    private static JsonObject Virtio(QemuGuest guest, VideoDevice video, VideoModel model, bool primary, bool remote)
    {
        bool vga = primary && video.Info.Address is not CcwAddress && guest.Has(remote ? "vhost-user-vga" : "virtio-vga");
        bool accelerated = model.Acceleration?.Accel3d == true && !remote;
        if (vga)
            return new JsonObject().Add("driver", remote ? "vhost-user-vga" : accelerated && guest.Has("virtio-vga-gl") ? "virtio-vga-gl" : "virtio-vga");
        return VirtioProperties.Of(remote ? "vhost-user-gpu" : accelerated && guest.Has("virtio-gpu-gl-pci") && video.Info.Address is not CcwAddress ? "virtio-gpu-gl" : "virtio-gpu",
            video.Info, null, video.Driver?.Options);
    }
}
