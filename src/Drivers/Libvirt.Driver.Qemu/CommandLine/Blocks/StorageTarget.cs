using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>Where an image is, in QEMU's words.</summary>
internal static class StorageTarget
{
    /// <summary>Driver and place.</summary>
    /// <param name="image">The image.</param>
    /// <param name="withSecrets">For QEMU that is to open it: with users, secrets, modes. Otherwise only the place, as it can stand in another image.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR, VIR_ERR_CONFIG_UNSUPPORTED: it cannot be described</exception>
    public static JsonObject Of(BlockImage image, bool withSecrets)
    {
        var source = image.Source;
        if (image.Names?.Nbdkit is { Socket: { } socket } && withSecrets)
            return new JsonObject().Add("driver", "nbd").Add("server", new JsonObject().Add("type", "unix").Add("path", socket));
        return image.Type switch
        {
            StorageType.File => Host(image, "file", source.File ?? "", withSecrets),
            StorageType.Block => Host(image, image.IsHostCdrom ? "host_cdrom" : "host_device", source.Device ?? "", withSecrets),
            StorageType.Dir => Folder(image, withSecrets),
            StorageType.Nvme => Nvme(source),
            StorageType.Vhostvdpa => new JsonObject().Add("driver", "virtio-blk-vhost-vdpa").Add("path", DescriptorPath(image) ?? source.Device ?? ""),
            StorageType.Network => NetworkTarget.Of(image, withSecrets),
            StorageType.Volume => throw LibvirtException.Internal(ErrorDomain.Qemu, "storage source pool volume was not translated"),
            _ => throw LibvirtException.Internal(ErrorDomain.Qemu, $"unexpected storage type '{StorageTypeNames.Text(image.Type)}'"),
        };
    }

    private static JsonObject Host(BlockImage image, string driver, string path, bool withSecrets)
    {
        var properties = new JsonObject().Add("driver", driver).Add("filename", withSecrets ? DescriptorPath(image) ?? path : path);
        if (!withSecrets)
            return properties;
        return properties.AddText("aio", image.Io is { } io ? DiskIoNames.Text(io) : null).AddText("pr-manager", image.Names?.ReservationAlias);
    }

    /// <summary>QEMU got the file as a descriptor.</summary>
    private static string? DescriptorPath(BlockImage image)
        => image.Names?.DescriptorSets is [var set, ..] ? string.Create(CultureInfo.InvariantCulture, $"/dev/fdset/{set.Id}") : null;

    private static JsonObject Folder(BlockImage image, bool withSecrets)
    {
        var properties = new JsonObject().Add("driver", "vvfat").Add("dir", image.Source.Directory ?? "").Add("floppy", image.IsFloppy);
        return withSecrets ? properties.Add("rw", !image.ReadOnly) : properties;
    }

    private static JsonObject Nvme(DiskSource source)
    {
        var address = source.Address ?? new();
        return new JsonObject().Add("driver", "nvme").Add("device", string.Create(CultureInfo.InvariantCulture, $"{address.Domain:x4}:{address.Bus:x2}:{address.Slot:x2}.{address.Function:x}"))
            .Add("namespace", source.Namespace ?? 1);
    }
}
