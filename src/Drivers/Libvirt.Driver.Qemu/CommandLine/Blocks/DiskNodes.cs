using Libvirt.Driver.Qemu.CommandLine.Secrets;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>All that QEMU needs of an image before its device can use it, in order. Starting and adding to a running guest use the same.</summary>
/// <param name="Objects">Secrets, TLS, reservations.</param>
/// <param name="Nodes">Storage, its part, the format.</param>
internal sealed record DiskNodes(IReadOnlyList<JsonObject> Objects, IReadOnlyList<JsonObject> Nodes)
{
    /// <summary>Those of one image.</summary>
    public static DiskNodes Of(BlockImage image, LaunchPlan plan)
    {
        var nodes = new List<JsonObject> { StorageNodes.Of(image) };
        if (StorageNodes.Slice(image) is { } slice)
            nodes.Add(slice);
        if (FormatNode.Of(image) is { } format)
            nodes.Add(format);
        return new(ImageObjects(image, plan), nodes);
    }

    /// <summary>Nodes between the images and the device: copying what is read, limits.</summary>
    public static IReadOnlyList<JsonObject> Filters(Disk disk, BlockImage top)
    {
        var nodes = new List<JsonObject>();
        var below = top.EffectiveNode;
        if (DiskProperties.CopyOnReadNode(disk) is { } copy)
        {
            nodes.Add(new JsonObject().Add("driver", "copy-on-read").Add("node-name", copy).Add("file", below).Add("discard", "unmap"));
            below = copy;
        }
        foreach (var node in disk.PrivateData?.Nodes ?? [])
            if (node.Type == BlockNodeNames.ThrottleFilter)
            {
                nodes.Add(new JsonObject().Add("driver", "throttle").Add("node-name", node.Name).Add("throttle-group", ThrottleProperties.Alias(node.Group ?? "")).Add("file", below));
                below = node.Name;
            }
        return nodes;
    }

    private static List<JsonObject> ImageObjects(BlockImage image, LaunchPlan plan)
    {
        var objects = new List<JsonObject>();
        if (image.Source.Reservations is { Managed: false } reservations && image.Names?.ReservationAlias is { } manager)
            objects.Add(ReservationObject.Of(manager, reservations.Source?.Path ?? ""));
        if (image.AuthenticationAlias is { } login)
            objects.Add(SecretObject.Of(login, plan.Resources.SecretValue(image.Authentication!.Secret!, image.Source.Protocol == StorageProtocol.Rbd ? "ceph" : "iscsi"), plan.Resources));
        if (image.CookieAlias is { } cookies)
            objects.Add(SecretObject.Of(cookies, System.Text.Encoding.UTF8.GetBytes(image.Cookies), plan.Resources));
        for (int i = 0; image.EncryptionAlias(i) is { } passphrase; i++)
            objects.Add(SecretObject.Of(passphrase, plan.Resources.SecretValue(image.Encryption!.Secrets[i], "volume"), plan.Resources));
        if (image.Names?.Objects?.TlsAlias is { } tls)
        {
            var settings = plan.Settings.NbdTls;
            if (image.TlsKeyAlias is { } key)
                objects.Add(SecretObject.Of(key, plan.Resources.SecretValue(new() { Uuid = settings.Secret }, "tls"), plan.Resources));
            objects.Add(TlsObject.Client(tls, settings.Folder, image.TlsKeyAlias));
        }
        return objects;
    }
}
