namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Types of graphics cards, and memory of QXL.</summary>
internal static class VideoDefaults
{
    private const uint QxlVgaMemory = 16384;

    public static void Run(QemuGuest guest, VideoDevice video)
    {
        var model = video.Model ??= new();
        model.Type ??= Type(guest);
        if (model.Type == VideoType.Virtio && guest.IsNew && (guest.IsX86 || guest.IsRiscv))
            model.Device ??= guest.Devices.Videos.IndexOf(video) <= 0 ? "virtio-vga" : "virtio-gpu";
        if (model.Type != VideoType.Qxl)
            return;
        model.VgaMemory = model.VgaMemory == 0 ? QxlVgaMemory : System.Numerics.BitOperations.RoundUpToPowerOf2(model.VgaMemory);
    }

    private static VideoType Type(QemuGuest guest)
    {
        if (guest.IsPpc64)
            return VideoType.Vga;
        if (guest.IsArmVirt || guest.IsLoongArchVirt || guest.IsRiscvVirt || guest.IsS390)
            return VideoType.Virtio;
        return guest.Emulator is not null && !guest.Has("cirrus-vga") && guest.Has("VGA") ? VideoType.Vga : VideoType.Cirrus;
    }
}
