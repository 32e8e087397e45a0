using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Host.Images;

/// <summary>What an image is based on, as the image itself describes it.</summary>
/// <param name="Type">Kind of storage.</param>
/// <param name="Source">Where it is.</param>
public sealed record BackingReference(StorageType Type, DiskSource Source)
{
    /// <summary>The description has a user or password, which are not taken over: secrets in images are not for libvirt.</summary>
    public bool HasLogin { get; init; }

    /// <summary>User at an SSH server.</summary>
    public string? SshUser { get; init; }

    /// <summary>The key of the SSH server is not to be checked.</summary>
    public bool SshIgnoresHostKey { get; init; }

    /// <summary>Path or name, for messages.</summary>
    public string Name => Source.File ?? Source.Device ?? Source.Directory ?? Source.Name ?? "";

    /// <summary>Reads a description: a path, an address, one of QEMU's older forms or its <c>json:</c>.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR, VIR_ERR_INVALID_ARG: it cannot be understood</exception>
    public static BackingReference Parse(string text)
    {
        if (text.StartsWith("json:", StringComparison.Ordinal))
            return BackingJson.Parse(text["json:".Length..]);
        if (text.StartsWith("nbd:", StringComparison.Ordinal) && !text.StartsWith("nbd://", StringComparison.Ordinal))
            return BackingColon.Nbd(text);
        if (text.StartsWith("rbd:", StringComparison.Ordinal))
            return BackingColon.Rbd(text);
        return text.Contains("://", StringComparison.Ordinal) ? BackingUri.Parse(text) : new(StorageType.File, new() { File = text });
    }

    /// <summary>A refusal of a description.</summary>
    internal static LibvirtException Error(string message) => LibvirtException.Internal(ErrorDomain.Storage, message);

    /// <summary>A source on one server.</summary>
    internal static BackingReference Network(StorageProtocol protocol, string? name, params ReadOnlySpan<StorageHost> hosts)
    {
        var source = new DiskSource { Protocol = protocol, Name = name };
        foreach (var host in hosts)
            source.Hosts.Add(host);
        source.DefaultPorts();
        return new(StorageType.Network, source);
    }
}
