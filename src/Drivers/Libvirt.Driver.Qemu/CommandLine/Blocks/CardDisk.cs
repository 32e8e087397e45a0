using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>SD cards: their controllers belong to machines and take only drives of QEMU's oldest form.</summary>
internal static class CardDisk
{
    /// <summary>The option of <c>-drive</c>.</summary>
    public static string Option(Disk disk)
    {
        var properties = new JsonObject();
        if (DiskImages.Of(disk) is { } image)
        {
            if (image.Type is StorageType.File or StorageType.Block)
                properties.Add("file", image.Source.File ?? image.Source.Device ?? "");
            else
                properties.Add("file", StorageTarget.Of(image, withSecrets: true));
            if (image.Format is { } format)
                properties.Add("format", StorageFormatNames.Text(format));
        }
        properties.Add("if", "sd").Add("index", (ulong)Math.Max(0, DiskName.Index(disk.Target?.Device)));
        if (disk.ReadOnly)
            properties.Add("readonly", true);
        if (disk.Driver?.Cache is { } cache and not DiskCache.Default)
            properties.Add("cache", DiskCacheNames.Text(cache));
        return OptionText.Format(properties, null);
    }
}
