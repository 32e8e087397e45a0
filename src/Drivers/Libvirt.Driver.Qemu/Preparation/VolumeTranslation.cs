using System.Globalization;
using Libvirt.Documents.StoragePools;
using Libvirt.Documents.StorageVolumes;
using Libvirt.Driver.Qemu.CommandLine;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>What a disk on a volume of a pool is for QEMU.</summary>
internal static class VolumeTranslation
{
    private const int IscsiUnitParts = 4;

    /// <summary>Writes it into the source of the disk.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_XML_ERROR, VIR_ERR_CONFIG_UNSUPPORTED, VIR_ERR_INTERNAL_ERROR: QEMU cannot use the volume, or not in this way</exception>
    public static void Run(Disk disk, DiskSource source, PoolVolume volume)
    {
        switch (volume.Pool.Type)
        {
            case StoragePoolType.Dir or StoragePoolType.Fs or StoragePoolType.Netfs or StoragePoolType.Logical or StoragePoolType.Disk or StoragePoolType.Scsi or StoragePoolType.Zfs
                or StoragePoolType.Vstorage:
                if (source.Mode is not null)
                    throw Xml("disk source mode is only valid when storage pool is of iscsi type");
                Local(source, volume);
                break;
            case StoragePoolType.Iscsi or StoragePoolType.IscsiDirect when source.StartupPolicy is not null:
                throw Xml("'startupPolicy' is only valid for 'file' type volume");
            case StoragePoolType.Iscsi when source.Mode is null or DiskVolumeMode.Host:
                source.Mode = DiskVolumeMode.Host;
                Place(source, StorageType.Block, new() { Device = volume.Path });
                break;
            case StoragePoolType.Iscsi or StoragePoolType.IscsiDirect:
                Iscsi(disk, source, volume);
                break;
            default:
                throw LaunchBuilder.Unsupported($"using '{StoragePoolTypeNames.Text(volume.Pool.Type)}' pools for backing 'volume' disks isn't yet supported");
        }
    }

    private static void Local(DiskSource source, PoolVolume volume)
    {
        if (volume.Type != StorageVolumeType.File && source.StartupPolicy is not null)
            throw Xml("'startupPolicy' is only valid for 'file' type volume");
        switch (volume.Type)
        {
            case StorageVolumeType.File:
                Place(source, StorageType.File, new() { File = volume.Path });
                break;
            case StorageVolumeType.Block:
                Place(source, StorageType.Block, new() { Device = volume.Path });
                break;
            case StorageVolumeType.Dir:
                Place(source, StorageType.Dir, new() { Directory = volume.Path });
                break;
            default:
                throw LibvirtException.Internal(ErrorDomain.Qemu, $"unexpected storage volume type '{StorageVolumeTypeNames.Text(volume.Type)}' for storage pool type '{StoragePoolTypeNames.Text(volume.Pool.Type)}'");
        }
    }

    /// <summary>The name of a volume of an iSCSI pool ends in the number of its unit: "unit:0:0:3".</summary>
    private static void Iscsi(Disk disk, DiskSource source, PoolVolume volume)
    {
        var parts = source.Volume!.Split(':');
        if (parts.Length != IscsiUnitParts)
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"unexpected iscsi volume name '{source.Volume}'");
        if (volume.Pool.Source.Hosts is not [var host, ..] || volume.Pool.Source.Devices is not [var device, ..])
            throw Xml($"Expected exactly 1 host for the storage pool");
        var place = new DiskSource { Protocol = StorageProtocol.Iscsi, Name = $"{device.Path}/{parts[^1]}" };
        place.Hosts.Add(new() { Name = host.Name, Port = host.Port > 0 ? host.Port.ToString(CultureInfo.InvariantCulture) : "3260" });
        if (volume.Pool.Source.Initiator?.Iqn is { } iqn)
            place.Initiator = new() { Iqn = iqn };
        // The pool's login is used where the disk asks for one.
        if ((source.Authentication ?? disk.Authentication) is not null && volume.Pool.Source.Authentication is { Secret: { } secret } login)
            place.Authentication = new() { UserName = login.UserName, Secret = new() { Type = login.Type == StoragePoolAuthenticationType.Ceph ? "ceph" : "iscsi", Uuid = secret.Uuid, Usage = secret.Usage } };
        Place(source, StorageType.Network, place);
    }

    private static void Place(DiskSource source, StorageType type, DiskSource place)
    {
        source.ActualType = type;
        source.File = place.File;
        source.Device = place.Device;
        source.Translated = place;
    }

    private static LibvirtException Xml(string message) => LibvirtException.Xml(ErrorDomain.Qemu, message);
}
