using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>The memory balloon.</summary>
internal static class BalloonProperties
{
    /// <summary>Its front end.</summary>
    public static JsonObject Of(QemuGuest guest, MemoryBalloon balloon)
    {
        if (balloon.Model == MemoryBalloonModel.Xen)
            throw LaunchBuilder.Unsupported("Memory balloon device type 'xen' is not supported by this version of qemu");
        var properties = VirtioProperties.Of("virtio-balloon", balloon.Info, MemoryBalloonModelNames.Text(balloon.Model), balloon.Driver?.Options).Add("id", balloon.Info.Alias?.Name ?? "");
        if (balloon.AutoDeflate is { } deflate)
            properties.Add("deflate-on-oom", deflate);
        if (balloon.FreePageReporting is { } report)
            properties.Add("free-page-reporting", report);
        return properties.AddAddress(guest.Domain, balloon.Info);
    }
}
