using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>The node that reaches an image's storage, and the one that shows a part of it.</summary>
internal static class StorageNodes
{
    /// <summary>The node of the storage.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR, VIR_ERR_CONFIG_UNSUPPORTED: it cannot be described</exception>
    public static JsonObject Of(BlockImage image)
    {
        var properties = StorageTarget.Of(image, withSecrets: true);
        return Complete(properties, image, image.StorageNode!, image.FormatNode is null && image.SliceNode is null);
    }

    /// <summary>The node of a part of the storage; null when all of it is used.</summary>
    public static JsonObject? Slice(BlockImage image)
    {
        if (image.SliceNode is not { } name)
            return null;
        var slice = image.Source.Slices[0];
        var properties = new JsonObject().Add("driver", "raw").Add("file", image.StorageNode!).Add("offset", slice.Offset).Add("size", slice.Size);
        return Complete(properties, image, name, image.FormatNode is null);
    }

    private static JsonObject Complete(JsonObject properties, BlockImage image, string name, bool effective)
    {
        properties.Add("node-name", Checked(name));
        if (image.Descriptors is { Descriptors.Count: 1 } && name == image.StorageNode)
            AddFixedMode(properties, image, effective); // a single descriptor cannot be opened again with another mode
        else if (effective)
            properties.Add("read-only", image.ReadOnly).AddRequests(image);
        else
            properties.Add("auto-read-only", true).Add("discard", "unmap");
        return properties.AddPart("cache", CacheProperties.Of(image.Cache));
    }

    private static void AddFixedMode(JsonObject properties, BlockImage image, bool effective)
    {
        bool readOnly = image is { ReadOnly: true, Descriptors.IsWritable: false };
        properties.Add("read-only", readOnly);
        if (effective)
            properties.AddRequests(image);
        else if (!readOnly)
            properties.Add("discard", "unmap");
    }

    /// <summary>Adds what happens with discarded blocks and zeroes.</summary>
    public static JsonObject AddRequests(this JsonObject properties, BlockImage image)
        => properties.AddText("discard", image.Discard is { } discard ? DiskDiscardNames.Text(discard) : null)
            .AddText("detect-zeroes", image.DetectZeroes is { } detect ? DiskDetectZeroesNames.Text(detect) : null);

    /// <summary>A name that QEMU takes.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is too long</exception>
    public static string Checked(string name) => name.Length <= BlockNodeNames.Longest ? name
        : throw LibvirtException.Internal(ErrorDomain.Qemu, $"node-name '{name}' too long for qemu");
}
