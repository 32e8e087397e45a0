using System.Globalization;
using Libvirt.Documents.Domains.Status.Qemu;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>An image, as QEMU's block layer opens it: what the definition tells in several places (disk, driver, source, backing store) together.</summary>
internal sealed class BlockImage
{
    /// <summary>Kind of storage; that of the volume behind a pool.</summary>
    public required StorageType Type { get; init; }

    /// <summary>Where it is.</summary>
    public required DiskSource Source { get; init; }

    /// <summary>The source in the definition, which keeps names of nodes and secrets; another than <see cref="Source"/> for a volume of a pool.</summary>
    public DiskSource Owner { get => field ?? Source; init; }

    /// <summary>Descriptors that QEMU gets instead of a path; null when it opens the path.</summary>
    public DescriptorGroup? Descriptors { get; init; }

    /// <summary>Format; null when none is told.</summary>
    public StorageFormat? Format { get; init; }

    /// <summary>The guest only reads it.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>It is a floppy disk, which matters for folders that are shown as disks.</summary>
    public bool IsFloppy { get; init; }

    /// <summary>A drive of the host is passed on, with its tray.</summary>
    public bool IsHostCdrom { get; init; }

    /// <summary>How the host caches; null for QEMU's default.</summary>
    public DiskCache? Cache { get; init; }

    /// <summary>How requests are made; null for QEMU's default.</summary>
    public DiskIo? Io { get; init; }

    /// <summary>What becomes of discarded blocks; null for QEMU's default.</summary>
    public DiskDiscard? Discard { get; init; }

    /// <summary>Whether zeroes are recognized; null for QEMU's default.</summary>
    public DiskDetectZeroes? DetectZeroes { get; init; }

    /// <summary>qcow2 keeps the place of discarded clusters.</summary>
    public bool? DiscardNoUnref { get; init; }

    /// <summary>Largest size of qcow2's cache of metadata in bytes; 0 for QEMU's default.</summary>
    public ulong MetadataCache { get; init; }

    /// <summary>Who the client is to servers; null when nobody asks.</summary>
    public StorageAuthentication? Authentication { get; init; }

    /// <summary>How it is encrypted; null when it is not.</summary>
    public StorageEncryption? Encryption { get; init; }

    /// <summary>A file that holds the data of a qcow2 image.</summary>
    public BlockImage? DataFile { get; init; }

    /// <summary>The next image of the chain; null at its end.</summary>
    public BlockImage? Backing { get; init; }

    /// <summary>The definition says that nothing follows; otherwise QEMU looks into the image for it.</summary>
    public bool EndsChain { get; init; }

    /// <summary>User at an SSH server, of an image's own description of what it is based on.</summary>
    public string? SshUser { get; init; }

    /// <summary>The key of the SSH server is not checked, as an image's own description demands.</summary>
    public bool SshIgnoresHostKey { get; init; }

    /// <summary>This image and those below it, from the top.</summary>
    public IEnumerable<BlockImage> Chain()
    {
        for (var image = this; image is not null; image = image.Backing)
            yield return image;
    }

    /// <summary>Name of the node that reaches the storage; null before it has one.</summary>
    public string? StorageNode => Node(BlockNodeNames.Storage);

    /// <summary>Name of the node of a part of the storage; null when all of it is used.</summary>
    public string? SliceNode => Node(BlockNodeNames.Slice);

    /// <summary>Name of the node that understands the format; null when none is needed.</summary>
    public string? FormatNode => Node(BlockNodeNames.Format);

    /// <summary>The node that gives the guest's data.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it has none</exception>
    public string EffectiveNode => FormatNode ?? EffectiveStorageNode;

    /// <summary>The node that gives the image's bytes.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it has none</exception>
    public string EffectiveStorageNode => SliceNode ?? StorageNode ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "an image has no node name");

    /// <summary>Alias of the secret for servers; null when there is none.</summary>
    public string? AuthenticationAlias => Secret(BlockSecretTypes.Authentication);

    /// <summary>Alias of the object with cookies; null when there is none.</summary>
    public string? CookieAlias => Secret(BlockSecretTypes.Cookie);

    /// <summary>Alias of the passphrase of the client's TLS key; null when there is none.</summary>
    public string? TlsKeyAlias => Secret(BlockSecretTypes.TlsKey);

    /// <summary>Alias of the passphrase number <paramref name="index"/>; null when there is none.</summary>
    public string? EncryptionAlias(int index) => Secret(BlockSecretTypes.Encryption, index);

    /// <summary>Cookies as they stand in a request: "a=1; b=2".</summary>
    public string Cookies => string.Join("; ", Source.Cookies.ConvertAll(static c => c.Name + "=" + c.Value));

    /// <summary>Number of the iSCSI unit and the name of its target.</summary>
    public (string Target, uint Unit) IscsiTarget()
    {
        var name = Source.Name ?? "";
        int slash = name.LastIndexOf('/');
        if (slash < 0)
            return (name, 0);
        return uint.TryParse(name.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out uint unit) ? (name[..slash], unit)
            : throw LibvirtException.Internal(ErrorDomain.Qemu, $"cannot parse target for lunStr '{name[(slash + 1)..]}'");
    }

    /// <summary>Names of nodes and objects.</summary>
    public QemuStoragePrivateData? Names => Owner.PrivateData;

    private string? Node(string type) => Owner.PrivateData?.Nodes.Find(n => n.Type == type)?.Name;

    private string? Secret(string type, int index = 0)
    {
        foreach (var secret in Owner.PrivateData?.Objects?.Secrets ?? [])
            if (secret.Type == type && index-- == 0)
                return secret.Alias;
        return null;
    }
}
