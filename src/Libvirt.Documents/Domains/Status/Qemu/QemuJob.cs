namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>A job (<c>job</c>).</summary>
[XmlType]
public sealed partial class QemuJob
{
    /// <summary>Kind of a short job, "none" when there is none.</summary>
    [XmlAttribute("type")]
    public string? Type { get; set; }

    /// <summary>Kind of a long job.</summary>
    [XmlAttribute("async")]
    public string? LongType { get; set; }

    /// <summary>How far the long job is.</summary>
    [XmlAttribute("phase")]
    public string? Phase { get; set; }

    /// <summary>Flags of the call that started it.</summary>
    [XmlAttribute("flags", Hex = 1)]
    public uint Flags { get; set; }

    /// <summary>When the long job started, in milliseconds since 1970.</summary>
    [XmlAttribute("asyncStarted")]
    public ulong LongStarted { get; set; }

    /// <summary>Disks that are migrated, or not.</summary>
    [XmlElement("disk")]
    public List<QemuMigratedDisk> Disks { get; set; } = [];

    /// <summary>Bitmaps that end with the migration.</summary>
    [XmlElement("bitmap", Wrapper = "tempBlockDirtyBitmaps")]
    public List<QemuTemporaryBitmap> Bitmaps { get; set; } = [];

    /// <summary>The emulator's parameters before the migration.</summary>
    [XmlElement("param", Wrapper = "migParams")]
    public List<QemuMigrationParameter> Parameters { get; set; } = [];
}
