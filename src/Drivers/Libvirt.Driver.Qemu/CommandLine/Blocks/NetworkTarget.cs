using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>Images on servers, in QEMU's words.</summary>
internal static class NetworkTarget
{
    private const uint StandardGlusterDebugLevel = 4;

    /// <summary>Driver and place; see <see cref="StorageTarget.Of"/>.</summary>
    public static JsonObject Of(BlockImage image, bool withSecrets) => image.Source.Protocol switch
    {
        StorageProtocol.Nbd => Nbd(image, withSecrets),
        StorageProtocol.Rbd => RbdTarget.Of(image, withSecrets),
        StorageProtocol.Gluster => Gluster(image, withSecrets),
        StorageProtocol.Sheepdog => Sheepdog(image),
        StorageProtocol.Iscsi => Iscsi(image, withSecrets),
        StorageProtocol.Http or StorageProtocol.Https or StorageProtocol.Ftp or StorageProtocol.Ftps or StorageProtocol.Tftp => CurlTarget.Of(image, withSecrets),
        StorageProtocol.Ssh => Ssh(image, withSecrets),
        StorageProtocol.Nfs => Nfs(image),
        var other => throw LibvirtException.Internal(ErrorDomain.Qemu, $"storage protocol '{StorageProtocolNames.Text(other ?? StorageProtocol.None)}' is not supported"),
    };

    private static JsonObject Nbd(BlockImage image, bool withSecrets)
    {
        var properties = new JsonObject().Add("driver", "nbd").Add("server", Server(Only(image), StorageProtocol.Nbd)).AddText("export", image.Source.Name);
        if (!withSecrets)
            return properties;
        properties.AddText("tls-creds", image.Names?.Objects?.TlsAlias).AddText("tls-hostname", image.Source.TlsHostName);
        return image.Source.Reconnect is { Delay: > 0 and var delay } ? properties.Add("reconnect-delay", (ulong)delay) : properties;
    }

    private static JsonObject Gluster(BlockImage image, bool withSecrets)
    {
        var name = image.Source.Name ?? "";
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        var servers = new JsonArray();
        foreach (var host in image.Source.Hosts)
            servers.Items.Add(Server(host, StorageProtocol.Gluster));
        var properties = new JsonObject().Add("driver", "gluster").Add("volume", slash < 0 ? name : name[..slash]).Add("path", slash < 0 ? "" : name[(slash + 1)..]).Add("server", servers);
        return withSecrets ? properties.Add("debug", (ulong)(image.Names?.GlusterDebugLevel ?? StandardGlusterDebugLevel)) : properties;
    }

    private static JsonObject Sheepdog(BlockImage image)
        => new JsonObject().Add("driver", "sheepdog").Add("server", Server(Only(image), StorageProtocol.Sheepdog)).Add("vdi", image.Source.Name ?? "");

    private static JsonObject Iscsi(BlockImage image, bool withSecrets)
    {
        var host = Only(image);
        var (target, unit) = image.IscsiTarget();
        var properties = new JsonObject().Add("driver", "iscsi").Add("portal", $"{(host.Name!.Contains(':', StringComparison.Ordinal) && host.Name[0] != '[' ? $"[{host.Name}]" : host.Name)}:{host.Port ?? DiskSource.DefaultPort(StorageProtocol.Iscsi)}")
            .Add("target", target).Add("lun", (ulong)unit).Add("transport", "tcp");
        if (withSecrets && image.Authentication is { } user)
            properties.AddText("user", user.UserName).AddText("password-secret", image.AuthenticationAlias);
        return properties.AddText("initiator-name", image.Source.Initiator?.Iqn);
    }

    private static JsonObject Ssh(BlockImage image, bool withSecrets)
    {
        var host = Only(image);
        var properties = new JsonObject().Add("driver", "ssh").Add("path", image.Source.Name ?? "")
            .Add("server", new JsonObject().Add("host", host.Name ?? "").Add("port", host.Port ?? DiskSource.DefaultPort(StorageProtocol.Ssh)!))
            .AddText("user", withSecrets ? image.Authentication?.UserName ?? image.SshUser : image.SshUser);
        return image.SshIgnoresHostKey ? properties.Add("host-key-check", new JsonObject().Add("mode", "none")) : properties;
    }

    private static JsonObject Nfs(BlockImage image)
    {
        var properties = new JsonObject().Add("driver", "nfs").Add("server", new JsonObject().Add("host", Only(image).Name ?? "").Add("type", "inet")).Add("path", image.Source.Name ?? "");
        return properties.AddNumber("user", Identity(image.Source.Identity?.User)).AddNumber("group", Identity(image.Source.Identity?.Group));
    }

    /// <summary>Numbers of users and groups; names were replaced when the guest was prepared.</summary>
    private static ulong? Identity(string? text) => text is null ? null
        : ulong.TryParse(text.AsSpan(text.StartsWith('+') ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number
        : throw LibvirtException.Internal(ErrorDomain.Qemu, $"user or group '{text}' of an NFS source is not known as a number");

    private static StorageHost Only(BlockImage image) => image.Source.Hosts is [var host] ? host
        : throw LibvirtException.Internal(ErrorDomain.Qemu, image.Source.Protocol switch
        {
            StorageProtocol.Iscsi => "iSCSI protocol accepts only one host",
            StorageProtocol.Nfs => "NFS protocol accepts only one host",
            _ => $"{StorageProtocolNames.Text(image.Source.Protocol!.Value)} protocol accepts only one host",
        });

    private static JsonObject Server(StorageHost host, StorageProtocol protocol) => host.Transport switch
    {
        StorageTransport.Unix => new JsonObject().Add("type", "unix").Add("path", host.Socket ?? ""),
        StorageTransport.Rdma => throw LibvirtException.Internal(ErrorDomain.Qemu, "transport protocol 'rdma' is not yet supported"),
        _ => new JsonObject().Add("type", "inet").Add("host", host.Name ?? "").Add("port", host.Port ?? DiskSource.DefaultPort(protocol) ?? "0"),
    };
}
