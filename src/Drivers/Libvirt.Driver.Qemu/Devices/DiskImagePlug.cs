using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>The images of a disk as nodes of QEMU's block layer.</summary>
internal static class DiskImagePlug
{
    /// <summary>Adds all images, the lowest first, and the filters.</summary>
    public static void Add(PlugSession session, Disk disk, BlockImage top)
    {
        var images = new List<BlockImage>(top.Chain());
        images.Reverse();
        foreach (var image in images)
            AddImage(session, image);
        foreach (var filter in DiskNodes.Filters(disk, top))
            session.BlockNode(filter);
    }

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

    private static void AddImage(PlugSession session, BlockImage image)
    {
        if (image.DataFile is { } data)
            AddImage(session, data);
        AddDescriptors(session, image);
        var needed = DiskNodes.Of(image, session.Plan);
        foreach (var item in needed.Objects)
            session.Object(item);
        foreach (var node in needed.Nodes)
            session.BlockNode(node);
    }

    private static void AddDescriptors(PlugSession session, BlockImage image)
    {
        if (image.Names?.DescriptorSets is not [var set, ..])
            return;
        session.Undo("remove-fd", new JsonObject().Add("fdset-id", set.Id));
        if (image.Type == StorageType.Vhostvdpa)
        {
            Pass(session, set.Id, session.Resources.OpenVdpa(image.Source.Device ?? ""), image.StorageNode + "-vdpa");
            return;
        }
        int index = 0;
        foreach (int descriptor in image.Descriptors?.Descriptors ?? [])
            Pass(session, set.Id, descriptor, string.Create(CultureInfo.InvariantCulture, $"{image.StorageNode}{index++}"));
    }

    private static void Pass(PlugSession session, uint set, int descriptor, string name)
        => session.Execute("add-fd", new JsonObject().Add("fdset-id", set).Add("opaque", name), [descriptor]);

    private static void RemoveImage(PlugSession session, BlockImage image)
    {
        Delete(session, image.FormatNode);
        Delete(session, image.SliceNode);
        Delete(session, image.StorageNode);
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
