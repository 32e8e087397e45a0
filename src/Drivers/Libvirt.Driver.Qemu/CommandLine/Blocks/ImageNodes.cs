using System.Globalization;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>The images of disks as nodes of QEMU's block layer.</summary>
internal static class ImageNodes
{
    /// <summary>Adds all images of a disk, the lowest first, and the filters.</summary>
    public static void Add(IImageTarget target, Disk disk, BlockImage top)
    {
        var images = new List<BlockImage>(top.Chain());
        images.Reverse();
        foreach (var image in images)
            AddImage(target, image);
        foreach (var filter in DiskNodes.Filters(disk, top))
            target.BlockNode(filter);
    }

    /// <summary>Adds one image with what it needs.</summary>
    public static void AddImage(IImageTarget target, BlockImage image)
    {
        if (image.DataFile is { } data)
            AddImage(target, data);
        AddDescriptors(target, image);
        var needed = DiskNodes.Of(image, target.Plan);
        foreach (var item in needed.Objects)
            target.Object(item);
        foreach (var node in needed.Nodes)
            target.BlockNode(node);
    }

    private static void AddDescriptors(IImageTarget target, BlockImage image)
    {
        if (image.Names?.DescriptorSets is not [var set, ..])
            return;
        var descriptors = new List<(int, string)>();
        if (image.Type == StorageType.Vhostvdpa)
            descriptors.Add((target.Plan.Resources.OpenVdpa(image.Source.Device ?? ""), image.StorageNode + "-vdpa"));
        else
            foreach (int descriptor in image.Descriptors?.Descriptors ?? [])
                descriptors.Add((descriptor, string.Create(CultureInfo.InvariantCulture, $"{image.StorageNode}{descriptors.Count}")));
        target.DescriptorSet(set.Id, descriptors);
    }
}
