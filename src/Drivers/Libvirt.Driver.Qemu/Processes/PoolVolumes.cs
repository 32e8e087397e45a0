using Libvirt.Documents;
using Libvirt.Documents.StorageVolumes;
using Libvirt.Driver.Qemu.CommandLine;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>Volumes of pools for disks of guests, through whatever driver this process has for pools.</summary>
internal static class PoolVolumes
{
    /// <summary>Finds a volume.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_STORAGE_POOL, VIR_ERR_NO_STORAGE_VOL: no such thing; VIR_ERR_CONFIG_UNSUPPORTED: the pool is not active</exception>
    public static PoolVolume Find(string pool, string volume)
    {
        var storage = SecondaryDrivers.Storage
            ?? throw LibvirtException.Create(ErrorDomain.Storage, ErrorNumber.NoStoragePool, $"no storage pool with matching name '{pool}'");
        var connection = new Connection(new DriverSet { Hypervisor = new HypervisorDriver(), Storage = storage }, null, readOnly: true);
        var found = storage.StoragePoolLookupByName(connection, pool);
        if (!storage.StoragePoolIsActive(found))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Storage, $"storage pool '{pool}' containing volume '{volume}' is not active");
        var vol = storage.StorageVolLookupByName(found, volume);
        var type = (StorageVolumeType)storage.StorageVolGetInfo(vol).Type;
        return new(StoragePoolDocument.Parse(storage.StoragePoolGetXMLDesc(found, 0)), type, storage.StorageVolGetPath(vol));
    }
}
