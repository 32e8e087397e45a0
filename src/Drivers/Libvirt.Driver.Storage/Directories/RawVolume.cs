using Libvirt.Documents;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Storage.Directories;

/// <summary>Volumes that are files with nothing in them but what a guest sees.</summary>
internal static class RawVolume
{
    /// <summary>Mode of files that a document does not tell: 0600.</summary>
    public const uint NewFile = 0x180;

    private const int NotImplemented = 38, NotSupported = 95; // ENOSYS, EOPNOTSUPP

    /// <summary>Makes one; what was made is removed when it fails.</summary>
    /// <param name="volume">Its definition.</param>
    /// <param name="model">A raw volume whose content it gets.</param>
    /// <param name="flags"><see cref="StorageVolCreateFlags"/>.</param>
    public static void Make(StorageVolumeDocument volume, StorageVolumeDocument? model, uint flags)
    {
        if (flags.Has(StorageVolCreateFlags.PreallocMetadata))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Storage, "metadata preallocation is not supported for raw volumes");
        if (volume.BackingStore is not null)
            throw LibvirtException.NoSupport(ErrorDomain.Storage, "backing storage not supported for raw volumes");
        var path = volume.Target.Path!;
        if (DataFile.MakeNew(path, NewFile, out var made) is not 0 and var error)
            throw Failure(error, $"Failed to create file '{path}'");
        using var file = made!;
        try
        {
            if (volume.Target.NoCopyOnWrite && file.ForbidCopyOnWrite() is not 0 and var refused)
                throw LibvirtException.System(ErrorDomain.None, refused, refused == NotImplemented ? $"unable to control COW flag on '{path}', not btrfs" : $"Failed to set NOCOW flag on '{path}'");
            Fill(file, volume, model, flags.Has(StorageVolCreateFlags.Reflink));
            DirectoryEntry.SetPermissions(path, volume.Target.Permissions, NewFile);
            Must(file.Synchronize(), $"cannot sync data to file '{path}'");
        }
        catch (LibvirtException)
        {
            PrivateFolder.RemoveFile(path);
            throw;
        }
    }

    /// <summary>Changes the capacity.</summary>
    public static void Resize(StorageVolumeDocument volume, ulong capacity, bool allocates)
    {
        var path = volume.Target.Path!;
        if (DataFile.Open(path, true, out var opened) is not 0 and var error)
            throw LibvirtException.System(ErrorDomain.None, error, $"Unable to open '{path}'");
        using var file = opened!;
        if (!allocates)
        {
            if (file.SetLength((long)capacity) is not 0 and var failed)
                throw LibvirtException.System(ErrorDomain.None, failed, $"Failed to truncate file '{path}'");
            return;
        }
        long length = (long)FileStatus.Of(file.Number).Length, wanted = (long)capacity;
        // Room is taken for holes from before too, as with native.
        int result = wanted < length ? file.SetLength(wanted) : wanted == 0 ? 0 : file.Allocate(0, wanted);
        if (result is NotImplemented or NotSupported)
            result = file.WriteZeros(length, wanted - length);
        if (result != 0)
        {
            _ = file.SetLength(length);
            throw LibvirtException.System(ErrorDomain.None, result, $"Failed to pre-allocate space for file '{path}'");
        }
    }

    private static void Fill(DataFile file, StorageVolumeDocument volume, StorageVolumeDocument? model, bool reflink)
    {
        var path = volume.Target.Path!;
        ulong capacity = volume.Capacity ?? 0, allocation = volume.Allocation ?? 0;
        if (capacity > long.MaxValue || allocation > long.MaxValue)
            throw Failure(DirectoryEntry.Invalid, $"cannot extend file '{path}'");
        Must(file.SetLength((long)capacity), $"cannot extend file '{path}'");
        bool mustFill = false;
        if (allocation > 0 && !reflink)
        {
            int error = file.Allocate(0, (long)allocation);
            mustFill = error is NotImplemented or NotSupported;
            if (error != 0 && !mustFill)
                throw Failure(error, $"cannot allocate {allocation} bytes in file '{path}'");
        }
        long copied = 0;
        if (model is not null)
            copied = VolumeCopy.Run(file, path, model, reflink);
        if (mustFill && copied < (long)allocation)
            Must(file.WriteZeros(copied, (long)allocation - copied), $"cannot fill file '{path}'");
    }

    private static void Must(int error, string what)
    {
        if (error != 0)
            throw Failure(error, what);
    }

    private static LibvirtException Failure(int error, string what) => LibvirtException.System(ErrorDomain.Storage, error, what);
}
