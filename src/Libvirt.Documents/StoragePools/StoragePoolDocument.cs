using Libvirt.Documents.StoragePools;

namespace Libvirt.Documents;

/// <summary>A storage pool (<c>pool</c>).</summary>
[XmlDocument("pool", ErrorDomain.Storage, Schema = "storagepool")]
[XmlSchema("""
    (@type='dir' & :Common & name & source:Folder? & target:Full)
    | (@type='fs' & :Common & name & source:FileSystem & target:Full & :MountOptions?)
    | (@type='netfs' & :Common & name & source:Network & target:Full & :MountOptions?)
    | (@type='logical' & :Common & name? & source:Logical & target)
    | (@type='disk' & :Common & name & source:Disk & target:Full)
    | (@type='iscsi' & :Common & name & source:Iscsi & target:Full)
    | (@type='iscsi-direct' & :Common & name & source:IscsiDirect)
    | (@type='scsi' & :Common & name & source:Adapter & target:Full)
    | (@type='mpath' & :Common & name & source:Nothing? & target:Full)
    | (@type='rbd' & :Common & name? & source:Rbd & refresh? & rbd:config_opts { rbd:option { @name=text & @value=text }+ }?)
    | (@type='sheepdog' & :Common & name? & source:Sheepdog)
    | (@type='gluster' & :Common & name? & source:Gluster)
    | (@type='zfs' & :Common & name? & source:Zfs & target:Full?)
    | (@type='vstorage' & :Common & name? & source:Name & target:Full)
    """)]
[XmlSchema("uuid? & capacity? & allocation? & available? & features?", Name = "Common")]
[XmlSchema("fs:mount_opts { fs:option { @name=text }* }", Name = "MountOptions")]
public sealed partial class StoragePoolDocument
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public StoragePoolType Type { get; set; }

    /// <summary>Element <c>name</c>.</summary>
    [XmlElement("name", Data = "%objectName")]
    public string Name { get; set; } = "";

    /// <summary>Element <c>uuid</c>.</summary>
    [XmlElement("uuid", EmptyIsAbsent = true, Invalid = "malformed uuid element", InvalidCode = ErrorNumber.XmlError, Data = "%uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>Bytes; written, not read.</summary>
    [XmlElement("capacity", Custom = true, Data = "%scaled")]
    public ulong Capacity { get; set; }

    /// <summary>Bytes; written, not read.</summary>
    [XmlElement("allocation", Custom = true, Data = "%scaled")]
    public ulong Allocation { get; set; }

    /// <summary>Bytes; written, not read.</summary>
    [XmlElement("available", Custom = true, Data = "%scaled")]
    public ulong Available { get; set; }

    /// <summary>Element <c>features</c>.</summary>
    [XmlElement("features", OmitEmpty = true)]
    public StoragePoolFeatures? Features { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source", Paired = true)]
    public StoragePoolSource Source { get; set; } = new();

    /// <summary>Element <c>target</c>; null for pools that are not on the host.</summary>
    [XmlElement("target")]
    public StoragePoolTarget? Target { get; set; }

    /// <summary>Element <c>refresh</c>.</summary>
    [XmlElement("refresh", OmitEmpty = true)]
    public StoragePoolRefresh? Refresh { get; set; }

    /// <summary>Elements of the storage drivers' namespaces: fs:mount_opts, rbd:config_opts.</summary>
    public DocumentExtensions Extensions { get; set; } = new();
}
