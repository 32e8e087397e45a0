using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>Images of Ceph, in QEMU's words.</summary>
internal static class RbdTarget
{
    /// <summary>Driver and place; see <see cref="StorageTarget.Of"/>.</summary>
    public static JsonObject Of(BlockImage image, bool withSecrets)
    {
        var source = image.Source;
        var (pool, space, name) = Split(source.Name ?? "");
        var properties = new JsonObject().Add("driver", "rbd").Add("pool", pool).AddText("namespace", space).Add("image", name).AddText("snapshot", source.SnapshotName).AddText("conf", source.ConfigFile);
        if (source.Hosts.Count > 0)
        {
            var servers = new JsonArray();
            foreach (var host in source.Hosts)
                servers.Items.Add(new JsonObject().Add("host", host.Name ?? "").Add("port", host.Port ?? "0"));
            properties.Add("server", servers);
        }
        if (!withSecrets)
            return properties;
        properties.AddPart("encrypt", Encryption(image));
        if (image.Authentication is not { } user)
            return properties;
        return properties.AddText("user", user.UserName).Add("auth-client-required", new JsonArray(new JsonString("cephx"), new JsonString("none"))).AddText("key-secret", image.AuthenticationAlias);
    }

    /// <summary>"pool/image" or "pool/namespace/image".</summary>
    public static (string Pool, string? Namespace, string Image) Split(string name)
    {
        var parts = name.Split('/', 3);
        return parts.Length switch
        {
            1 => ("", null, name),
            2 => (parts[0], null, parts[1]),
            _ => (parts[0], parts[1].Length > 0 ? parts[1] : null, parts[2]),
        };
    }

    /// <summary>librbd decrypts: a layer for each passphrase, the first outermost.</summary>
    private static JsonObject? Encryption(BlockImage image)
    {
        if (image.Encryption is not { Engine: EncryptionEngine.Librbd } encryption)
            return null;
        JsonObject? layer = null;
        for (int i = encryption.Secrets.Count - 1; i >= 0; i--)
        {
            var outer = new JsonObject().Add("format", EncryptionFormatNames.Text(encryption.Format)).AddText("key-secret", image.EncryptionAlias(i));
            layer = outer.AddPart("parent", layer);
        }
        return layer;
    }
}
