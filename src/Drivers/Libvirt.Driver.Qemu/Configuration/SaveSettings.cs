using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>Images of guests that are saved or dumped.</summary>
public static class SaveSettings
{
    private const string Formats = "raw, zstd, lzop, gzip, bzip2, xz, or sparse (memory at fixed places of a file with holes)";

    /// <summary>Of save and managed save.</summary>
    public static readonly TextSetting SaveFormat = new("save_image_format", "raw", null, $"Form of the memory in files of virsh save and managedsave: {Formats}. What the host cannot do is an error.");

    /// <summary>Of core dumps.</summary>
    public static readonly TextSetting DumpFormat = new("dump_image_format", "raw", null, "Form of core dumps, the same words. What the host cannot do becomes raw.");

    /// <summary>Of the memory of snapshots.</summary>
    public static readonly TextSetting SnapshotFormat = new("snapshot_image_format", "raw", null, "Form of the memory of external snapshots, the same words; not of their disks.");

    /// <summary>Where automatic dumps go; null for the driver's folder.</summary>
    public static readonly TextSetting DumpPath = new("auto_dump_path", null, "/var/lib/libvirt/qemu/dump", "Folder of the dumps that a watchdog or a crash makes.");

    /// <summary>Automatic dumps go past the cache.</summary>
    public static readonly FlagSetting DumpBypassCache = new("auto_dump_bypass_cache", false, "With 1 automatic dumps do not go through the host's cache of files, as with VIR_DUMP_BYPASS_CACHE.");

    /// <summary>Bytes that automatic dumps may take together; 0 for no limit.</summary>
    public static readonly SizeSetting DumpMaximum = new("auto_dump_max_size", 0, "10GiB",
        "Bytes, or a number with a unit (10GiB), that dumps in auto_dump_path may take together: the oldest that libvirt wrote are deleted, never the last. 0: all are kept.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Saving and dumping", "", SaveFormat, DumpFormat, SnapshotFormat, DumpPath, DumpBypassCache, DumpMaximum);
}
