using System.Globalization;
using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Json;

namespace Libvirt.Host.Images;

/// <summary>Servers in QEMU's <c>json:</c> descriptions.</summary>
internal static class BackingServers
{
    /// <summary>Reads the properties of a driver that talks to servers.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the driver is not known, or something is missing</exception>
    public static BackingReference Parse(string driver, JsonObject properties) => driver switch
    {
        "nbd" => Nbd(properties),
        "gluster" => Gluster(properties),
        "iscsi" => Iscsi(properties),
        "ssh" => Ssh(properties),
        "rbd" => Rbd(properties),
        "nfs" => Nfs(properties),
        "sheepdog" => Sheepdog(properties),
        _ => throw BackingReference.Error($"missing parser implementation for JSON backing volume driver '{driver}'"),
    };

    private static BackingReference Nbd(JsonObject properties)
    {
        StorageHost host;
        if (properties.GetString("path") is { } path)
            host = new() { Transport = StorageTransport.Unix, Socket = path };
        else if (properties.GetObject("server") is { } server)
            host = Server(server);
        else
            host = new() { Name = BackingJson.Text(properties, "host", "nbd"), Port = properties.GetString("port") };
        return BackingReference.Network(StorageProtocol.Nbd, properties.GetString("export"), host);
    }

    private static BackingReference Gluster(JsonObject properties)
    {
        if (properties.GetString("filename") is { } address)
            return BackingUri.Parse(address);
        var hosts = Servers(properties);
        if (hosts.Length == 0)
            throw BackingReference.Error("missing server in JSON backing definition for gluster volume");
        return BackingReference.Network(StorageProtocol.Gluster, $"{BackingJson.Text(properties, "volume", "gluster")}/{BackingJson.Text(properties, "path", "gluster")}", hosts);
    }

    private static BackingReference Iscsi(JsonObject properties)
    {
        if (properties.GetString("filename") is { } address)
            return BackingUri.Parse(address);
        if (properties.GetString("transport") is { } transport and not "tcp")
            throw BackingReference.Error($"only TCP transport is supported for iSCSI volumes, not '{transport}'");
        var portal = BackingJson.Text(properties, "portal", "iscsi");
        int colon = portal.IndexOf(':', Math.Max(0, portal.IndexOf(']', StringComparison.Ordinal)));
        var host = new StorageHost { Name = colon < 0 ? portal : portal[..colon], Port = colon < 0 ? null : portal[(colon + 1)..] };
        var name = string.Create(CultureInfo.InvariantCulture, $"{BackingJson.Text(properties, "target", "iscsi")}/{BackingJson.Number(properties, "lun") ?? 0}");
        return BackingReference.Network(StorageProtocol.Iscsi, name, host) with { HasLogin = properties.Has("user") || properties.Has("password-secret") };
    }

    private static BackingReference Ssh(JsonObject properties)
    {
        var server = properties.GetObject("server") ?? properties;
        var host = new StorageHost { Name = BackingJson.Text(server, "host", "ssh"), Port = server.GetString("port") };
        return BackingReference.Network(StorageProtocol.Ssh, BackingJson.Text(properties, "path", "ssh"), host) with
        {
            SshUser = properties.GetString("user"),
            SshIgnoresHostKey = properties.GetString("host_key_check") == "no" || properties.GetObject("host-key-check")?.GetString("mode") == "none",
        };
    }

    private static BackingReference Rbd(JsonObject properties)
    {
        if (properties.GetString("filename") is { } text && text.StartsWith("rbd:", StringComparison.Ordinal))
            return BackingColon.Rbd(text);
        var pool = BackingJson.Text(properties, "pool", "rbd");
        var image = BackingJson.Text(properties, "image", "rbd");
        var reference = BackingReference.Network(StorageProtocol.Rbd, properties.GetString("namespace") is { } space ? $"{pool}/{space}/{image}" : $"{pool}/{image}", Servers(properties));
        reference.Source.SnapshotName = properties.GetString("snapshot");
        reference.Source.ConfigFile = properties.GetString("conf");
        return reference;
    }

    private static BackingReference Nfs(JsonObject properties)
    {
        var server = properties.GetObject("server") ?? throw BackingReference.Error("missing server in JSON backing definition for NFS volume");
        var reference = BackingReference.Network(StorageProtocol.Nfs, BackingJson.Text(properties, "path", "nfs"), new StorageHost { Name = BackingJson.Text(server, "host", "nfs") });
        var (user, group) = (BackingJson.Number(properties, "user"), BackingJson.Number(properties, "group"));
        if (user is not null || group is not null)
            reference.Source.Identity = new() { User = Numbered(user), Group = Numbered(group) };
        return reference;
    }

    private static BackingReference Sheepdog(JsonObject properties)
    {
        var server = properties.GetObject("server") ?? throw BackingReference.Error("missing server in JSON backing definition for sheepdog volume");
        return BackingReference.Network(StorageProtocol.Sheepdog, BackingJson.Text(properties, "vdi", "sheepdog"), Server(server));
    }

    private static string? Numbered(ulong? id) => id is { } number ? string.Create(CultureInfo.InvariantCulture, $"+{number}") : null;

    private static StorageHost[] Servers(JsonObject properties)
    {
        var hosts = new List<StorageHost>();
        foreach (var item in properties.GetArray("server")?.Items ?? [])
            hosts.Add(Server(item as JsonObject ?? throw BackingReference.Error("a server of a JSON backing volume is no object")));
        return [.. hosts];
    }

    private static StorageHost Server(JsonObject server) => server.GetString("type") switch
    {
        "unix" => new() { Transport = StorageTransport.Unix, Socket = server.GetString("path") ?? server.GetString("socket") ?? throw BackingReference.Error("missing socket path of a server of a JSON backing volume") },
        null or "inet" or "tcp" => new() { Name = server.GetString("host") ?? throw BackingReference.Error("missing host of a server of a JSON backing volume"), Port = server.GetString("port") is { } port and not "0" ? port : null },
        var type => throw BackingReference.Error($"backing store protocol '{type}' is not yet supported"),
    };
}
