using System.Globalization;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>How an image names the one below it.</summary>
internal static class BackingText
{
    /// <summary>A path, an address where that says all, else QEMU's <c>json:</c>.</summary>
    /// <param name="image">The image below.</param>
    /// <param name="pretty">Written over several lines, for people.</param>
    public static string Of(BlockImage image, bool pretty = false)
    {
        var source = image.Source;
        if (source.Slices is [var slice, ..])
            return Json(new JsonObject().Add("driver", "raw").Add("offset", slice.Offset).Add("size", slice.Size).Add("file", StorageTarget.Of(image, withSecrets: false)), pretty);
        switch (image.Type)
        {
            case StorageType.File or StorageType.Block:
                return source.File ?? source.Device ?? "";
            case StorageType.Dir:
                return "fat:" + source.Directory;
            case StorageType.Network when IsSimple(source):
                return Address(image);
            default:
                return Json(StorageTarget.Of(image, withSecrets: false), pretty);
        }
    }

    private static string Json(JsonObject properties, bool pretty) => pretty ? $"json:{{\"file\":{properties.Format(pretty: true)}\n}}" : $"json:{{\"file\":{properties}}}";

    private static bool IsSimple(DiskSource source) => source is
    {
        Hosts: [{ Transport: null or StorageTransport.Tcp }],
        Cookies.Count: 0,
        Timeout: null or 0,
        ReadAhead: null or 0,
        SslVerify: null,
        Reconnect: null,
        Protocol: StorageProtocol.Nbd or StorageProtocol.Http or StorageProtocol.Https or StorageProtocol.Ftp or StorageProtocol.Ftps or StorageProtocol.Tftp or StorageProtocol.Iscsi or StorageProtocol.Gluster,
    };

    private static string Address(BlockImage image)
    {
        if (image.Source.Protocol != StorageProtocol.Iscsi)
            return CurlTarget.Url(image.Source);
        var (target, unit) = image.IscsiTarget();
        var host = image.Source.Hosts[0];
        return string.Create(CultureInfo.InvariantCulture, $"iscsi://{host.Name}:{host.Port ?? DiskSource.DefaultPort(StorageProtocol.Iscsi)}/{Uri.EscapeDataString(target)}/{unit}");
    }
}
