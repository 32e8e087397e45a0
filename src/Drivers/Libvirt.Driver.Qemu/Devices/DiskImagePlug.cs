using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Helpers;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>The nodes of a disk's images when the disk goes; <see cref="ImageNodes"/> adds them.</summary>
internal static class DiskImagePlug
{
    /// <summary>Takes away all that belongs to a disk whose device is gone; what has no name of ours was never added by us.</summary>
    public static void Remove(PlugSession session, Disk disk)
    {
        var filters = disk.PrivateData?.Nodes ?? [];
        for (int i = filters.Count - 1; i >= 0; i--)
            Delete(session, filters[i].Name);
        if (DiskImages.Of(disk) is not { } top)
            return;
        foreach (var image in top.Chain())
            RemoveImage(session, image);
    }

    /// <summary>Takes one image away.</summary>
    public static void RemoveImage(PlugSession session, BlockImage image)
    {
        Delete(session, image.FormatNode);
        Delete(session, image.SliceNode);
        Delete(session, image.StorageNode);
        if (image.Names?.Nbdkit is not null)
            NbdkitServer.Stop(image);
        foreach (var secret in image.Names?.Objects?.Secrets ?? [])
            session.Try("object-del", new JsonObject().Add("id", secret.Alias));
        if (image.Names?.Objects?.TlsAlias is { } tls)
            session.Try("object-del", new JsonObject().Add("id", tls));
        if (image.Source.Reservations is { Managed: false } && image.Names?.ReservationAlias is { } manager)
            session.Try("object-del", new JsonObject().Add("id", manager));
        foreach (var set in image.Names?.DescriptorSets ?? [])
            session.Try("remove-fd", new JsonObject().Add("fdset-id", set.Id));
        if (image.DataFile is { } data)
            RemoveImage(session, data);
    }

    private static void Delete(PlugSession session, string? node)
    {
        if (node is not null)
            session.Try("blockdev-del", new JsonObject().Add("node-name", node));
    }
}
