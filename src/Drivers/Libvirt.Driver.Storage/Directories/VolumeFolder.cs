using Libvirt.Documents;

namespace Libvirt.Driver.Storage.Directories;

/// <summary>Volumes that are folders.</summary>
internal static class VolumeFolder
{
    /// <summary>Makes one.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is to be a copy; VIR_ERR_NO_SUPPORT: it is to be based on something; VIR_ERR_SYSTEM_ERROR</exception>
    public static void Make(StorageVolumeDocument volume, StorageVolumeDocument? model)
    {
        if (model is not null)
            throw LibvirtException.Internal(ErrorDomain.Storage, "cannot copy from volume to a directory volume");
        if (volume.BackingStore is not null)
            throw LibvirtException.NoSupport(ErrorDomain.Storage, "backing storage not supported for directories volumes");
        DirectoryEntry.Make(volume.Target.Path!, volume.Target.Permissions, RawVolume.NewFile);
    }
}
