using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Backups;

/// <summary>A disk of a backup (<c>disk</c>).</summary>
[XmlType]
[XmlSchema("@name & @backupmode? & @incremental? & (@backup='no' | @backup='yes'? | (@backup='yes'? & @type='file' & target { @file=%absolutePath & :Image }? & driver?) | (@backup='yes'? & @type='block' & target { @dev=%absolutePath & :Image }? & driver?))", Name = "Push")]
[XmlSchema("@name & @backupmode? & @incremental? & @exportname? & @exportbitmap? & (@backup='no' | ((@backup='yes'? & @type='file')? & (scratch { @file=%absolutePath & :Image } & driver?)?) | (@backup='yes'? & @type='block' & scratch { @dev=%absolutePath & :Image } & driver?))", Name = "Pull")]
[XmlSchema("seclabel { ^Domains.SourceSecurityLabel }* & encryption { ^StorageEncryption }?", Name = "Image")]
public sealed partial class BackupDisk
{
    /// <summary>The disk as the guest sees it.</summary>
    [XmlAttribute("name", Required = true, Missing = "missing name from disk backup element", Data = "/(ioemu:)?(fd|hd|sd|vd|xvd|ubd)[a-zA-Z0-9_]+/")]
    public string Name { get; set; } = "";

    /// <summary>Whether it is saved.</summary>
    [XmlAttribute("backup")]
    public bool? Backup { get; set; }

    /// <summary>How far it is; only in status files.</summary>
    [XmlAttribute("state", Status = true, When = nameof(IsSaved))]
    public BackupDiskState? State { get; set; }

    /// <summary>What the file is: file or block.</summary>
    [XmlAttribute("type", When = nameof(IsSaved))]
    public StorageType? Type { get; set; }

    /// <summary>What of the disk is saved.</summary>
    [XmlAttribute("backupmode", When = nameof(IsSaved))]
    public BackupDiskMode? Mode { get; set; }

    /// <summary>The checkpoint since which changes are saved.</summary>
    [XmlAttribute("incremental", When = nameof(IsSaved))]
    public string? Incremental { get; set; }

    /// <summary>Under which name a client sees the disk.</summary>
    [XmlAttribute("exportname", When = nameof(IsSaved))]
    public string? ExportName { get; set; }

    /// <summary>Under which name a client sees what changed.</summary>
    [XmlAttribute("exportbitmap", When = nameof(IsSaved))]
    public string? ExportBitmap { get; set; }

    /// <summary>Number of the file's image; only in status files.</summary>
    [XmlAttribute("index", Status = true, When = nameof(IsSaved))]
    public uint? Index { get; set; }

    /// <summary>Format of the file.</summary>
    [XmlElement("driver", Attribute = "type", When = nameof(IsSaved), Invalid = "unknown disk backup driver '{0}'", Data = "'bochs' | 'cloop' | 'cow' | 'dir' | 'dmg' | 'fat' | 'iso' | 'luks' | 'ploop' | 'qcow' | 'qcow2' | 'qed' | 'raw' | 'vdi' | 'vhd' | 'vmdk' | 'vpc'")]
    public StorageFormat? Format { get; set; }

    /// <summary>Where a push backup goes.</summary>
    [XmlElement("target", When = nameof(IsSaved))]
    public DiskSource? Target { get; set; }

    /// <summary>Where what the guest overwrites is kept during a pull backup.</summary>
    [XmlElement("scratch", When = nameof(IsSaved))]
    public DiskSource? Scratch { get; set; }
}
