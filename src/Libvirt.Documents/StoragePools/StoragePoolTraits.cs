namespace Libvirt.Documents.StoragePools;

/// <summary>What holds for all pools of a type.</summary>
public sealed class StoragePoolTraits
{
    private static readonly string[] FileSystems =
        ["auto", "ext2", "ext3", "ext4", "ufs", "iso9660", "udf", "gfs", "gfs2", "vfat", "hfs+", "xfs", "ocfs2", "vmfs"];

    private static readonly string[] NetworkFileSystems = ["auto", "nfs", "glusterfs", "cifs"];

    private static readonly string[] PartitionTables = ["unknown", "dos", "dvh", "gpt", "mac", "bsd", "pc98", "sun", "lvm2"];

    private static readonly string[] VolumeGroups = ["unknown", "lvm2"];

    private static readonly string[] ImageFormats =
    [
        "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "cow", "qcow", "qcow2", "qed", "vmdk",
    ];

    private static readonly string[] Partitions = ["none", "linux", "fat16", "fat32", "linux-swap", "linux-lvm", "linux-raid", "extended"];

    private static readonly StoragePoolTraits Plain = new();

    private static readonly StoragePoolTraits Iscsi = new() { Parts = StoragePoolParts.Host | StoragePoolParts.Device | StoragePoolParts.Initiator };

    private static readonly StoragePoolTraits[] All = Enumerate();

    private StoragePoolTraits()
    {
    }

    /// <summary>Elements of the source.</summary>
    public StoragePoolParts Parts { get; private init; }

    /// <summary>Elements of the source without which there is no pool.</summary>
    public StoragePoolParts Needed { get; private init; }

    /// <summary>Formats of the source; empty when it has none.</summary>
    public IReadOnlyList<string> SourceFormats { get; private init; } = [];

    /// <summary>The format of a source that does not tell; null when it has none.</summary>
    public string? DefaultSourceFormat { get; private init; }

    /// <summary>Formats of volumes; empty when they have none.</summary>
    public IReadOnlyList<string> VolumeFormats { get; private init; } = [];

    /// <summary>The format of a volume that does not tell; null when it has none.</summary>
    public string? DefaultVolumeFormat { get; private init; }

    /// <summary>The path is this and the source's name; null when the document tells the path.</summary>
    public string? PathPrefix { get; private init; }

    /// <summary>What holds for this type.</summary>
    public static StoragePoolTraits Of(StoragePoolType type) => All[(int)type];

    /// <summary>True when a source has all of these elements.</summary>
    public bool Has(StoragePoolParts parts) => (Parts & parts) == parts;

    private static StoragePoolTraits[] Enumerate()
    {
        var all = new StoragePoolTraits[(int)StoragePoolType.Vstorage + 1];
        const StoragePoolParts Cluster = StoragePoolParts.Host | StoragePoolParts.Name | StoragePoolParts.Network;
        all[(int)StoragePoolType.Dir] = new() { VolumeFormats = ImageFormats, DefaultVolumeFormat = "raw" };
        all[(int)StoragePoolType.Fs] = new()
        {
            Parts = StoragePoolParts.Device, Needed = StoragePoolParts.Device, SourceFormats = FileSystems, DefaultSourceFormat = "auto",
            VolumeFormats = ImageFormats, DefaultVolumeFormat = "raw",
        };
        all[(int)StoragePoolType.Netfs] = new()
        {
            Parts = StoragePoolParts.Host | StoragePoolParts.Directory, Needed = StoragePoolParts.Host | StoragePoolParts.Directory,
            SourceFormats = NetworkFileSystems, DefaultSourceFormat = "auto", VolumeFormats = ImageFormats, DefaultVolumeFormat = "raw",
        };
        all[(int)StoragePoolType.Logical] = new()
        {
            Parts = StoragePoolParts.Name | StoragePoolParts.Device, SourceFormats = VolumeGroups, DefaultSourceFormat = "lvm2", PathPrefix = "/dev/",
        };
        all[(int)StoragePoolType.Disk] = new()
        {
            Parts = StoragePoolParts.Device, Needed = StoragePoolParts.Device, SourceFormats = PartitionTables, DefaultSourceFormat = "unknown",
            VolumeFormats = Partitions, DefaultVolumeFormat = "none",
        };
        all[(int)StoragePoolType.Iscsi] = new() { Parts = Iscsi.Parts, Needed = StoragePoolParts.Host };
        all[(int)StoragePoolType.IscsiDirect] = new()
        {
            Parts = Iscsi.Parts | StoragePoolParts.Network, Needed = StoragePoolParts.Host | StoragePoolParts.Initiator,
        };
        all[(int)StoragePoolType.Scsi] = new() { Parts = StoragePoolParts.Adapter, Needed = StoragePoolParts.Adapter };
        all[(int)StoragePoolType.Mpath] = Plain;
        all[(int)StoragePoolType.Rbd] = new()
        {
            Parts = Cluster, Needed = StoragePoolParts.Host, VolumeFormats = ImageFormats, DefaultVolumeFormat = "raw",
        };
        all[(int)StoragePoolType.Sheepdog] = new() { Parts = Cluster, Needed = StoragePoolParts.Host };
        all[(int)StoragePoolType.Gluster] = new()
        {
            Parts = Cluster | StoragePoolParts.Directory, Needed = StoragePoolParts.Host, VolumeFormats = ImageFormats, DefaultVolumeFormat = "raw",
        };
        all[(int)StoragePoolType.Zfs] = new() { Parts = StoragePoolParts.Name | StoragePoolParts.Device, PathPrefix = "/dev/zvol/" };
        all[(int)StoragePoolType.Vstorage] = new() { Parts = StoragePoolParts.Name, VolumeFormats = ImageFormats, DefaultVolumeFormat = "raw" };
        return all;
    }
}
