using Libvirt.Documents;
using Libvirt.Documents.StoragePools;
using Libvirt.Documents.StorageVolumes;
using Libvirt.Driver.Storage.Pools;
using Libvirt.Driver.Storage.Streams;
using Libvirt.Driver.Storage.Volumes;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Storage.Directories;

/// <summary>Pools that are folders; each file in them is a volume.</summary>
internal sealed partial class DirectoryBackend : PoolBackend
{
    private const StorageVolCreateFlags Building = StorageVolCreateFlags.PreallocMetadata | StorageVolCreateFlags.Reflink;

    /// <inheritdoc/>
    public override StoragePoolType Type => StoragePoolType.Dir;

    /// <inheritdoc/>
    public override bool IsThere(StoragePoolDocument pool) => Directory.Exists(pool.Target!.Path);

    /// <inheritdoc/>
    public override Volume Prepare(StoragePoolDocument pool, StorageVolumeDocument volume)
    {
        if (volume.Name.Contains('/'))
            throw LibvirtException.OperationInvalid(ErrorDomain.Storage, $"volume name '{volume.Name}' cannot contain '/'");
        var path = $"{pool.Target!.Path}/{volume.Name}";
        // A dangling link is in the way too: the file would be made where it points to.
        if (FileKindAt(path) is not null)
            throw LibvirtException.OperationInvalid(ErrorDomain.Storage, $"volume target path '{path}' already exists");
        volume.Type = StorageVolumeType.File;
        volume.Target.Path = path;
        volume.Key = path;
        return new(volume.Name, path, volume);
    }

    /// <inheritdoc/>
    public override void Build(StorageVolumeDocument volume, StorageVolumeDocument? model, uint flags)
    {
        CallFlags.Check(flags, (uint)Building, ErrorDomain.Storage, "virStorageBackendVolBuildLocal");
        if (volume.Target.Format == "dir")
            VolumeFolder.Make(volume, model);
        else if (IsPlain(volume) && (model is null || IsPlain(model)))
            RawVolume.Make(volume, model, flags);
        else
            ImageTool.Make(volume, model, flags);
    }

    /// <inheritdoc/>
    public override StorageVolumeDocument Look(StorageVolumeDocument volume) => VolumeLook.Again(volume);

    /// <inheritdoc/>
    public override StorageVolumeDocument? Discover(StorageVolumeDocument volume) => VolumeLook.Probe(volume.Name, volume.Target.Path!);

    /// <inheritdoc/>
    public override void Delete(StorageVolumeDocument volume, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Storage, "virStorageBackendVolDeleteLocal");
        var path = volume.Target.Path!;
        bool isFolder = FileKindAt(path) == FileKind.Folder;
        int error = isFolder ? DirectoryEntry.RemoveFolder(path) : DirectoryEntry.RemoveFile(path);
        if (error is not (0 or DirectoryEntry.NoEntry))
            throw LibvirtException.System(ErrorDomain.Storage, error, isFolder ? $"cannot remove directory '{path}'" : $"cannot unlink file '{path}'");
    }

    /// <inheritdoc/>
    public override void Resize(StorageVolumeDocument volume, ulong capacity, uint flags)
    {
        CallFlags.Check(flags, (uint)(StorageVolResizeFlags.Allocate | StorageVolResizeFlags.Shrink), ErrorDomain.Storage, "virStorageBackendVolResizeLocal");
        bool allocates = flags.Has(StorageVolResizeFlags.Allocate);
        if (IsPlain(volume))
            RawVolume.Resize(volume, capacity, allocates);
        else if (allocates)
            throw LibvirtException.Create(ErrorDomain.Storage, ErrorNumber.OperationUnsupported,
                volume.Target.Encryption is null ? "preallocate is only supported for raw type volume" : "preallocate is only supported for an unencrypted raw volume");
        else
            ImageTool.Resize(volume, capacity);
    }

    /// <inheritdoc/>
    public override void Wipe(StorageVolumeDocument volume, StorageVolWipeAlgorithm algorithm) => VolumeWipe.Run(volume, algorithm);

    /// <inheritdoc/>
    public override StreamDriver Open(StorageVolumeDocument volume, ulong offset, ulong length, bool writes, Action closed)
    {
        var path = volume.Target.Path!;
        int error = DataFile.Open(path, writes, out var file);
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.Streams, error, $"Unable to open stream for '{path}'");
        if (offset > long.MaxValue || length > long.MaxValue - offset)
        {
            file!.Dispose();
            throw LibvirtException.System(ErrorDomain.Streams, DirectoryEntry.Invalid, $"Unable to seek {path} to {offset}");
        }
        return new VolumeStream(file!, path, (long)offset, length == 0 ? long.MaxValue : (long)(offset + length), writes, closed);
    }

    /// <summary>True when the file is what a guest sees: nothing has to be translated.</summary>
    private static bool IsPlain(StorageVolumeDocument volume) => volume.Target is { Format: "raw", Encryption: null };

    private static FileKind? FileKindAt(string path)
    {
        try
        {
            return FileStatus.Of(path, follow: false)?.Kind;
        }
        catch (LibvirtException)
        {
            return null; // whoever makes or removes it says what is wrong
        }
    }
}
