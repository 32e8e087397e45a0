using Libvirt.Documents;
using Libvirt.Driver.Storage.Volumes;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Storage.Directories;

internal sealed partial class DirectoryBackend
{
    private const uint NewFolder = 0x1C9; // 0711

    /// <inheritdoc/>
    public override void Build(StoragePoolDocument pool, uint flags)
    {
        CallFlags.Check(flags, (uint)(StoragePoolBuildFlags.Overwrite | StoragePoolBuildFlags.NoOverwrite), ErrorDomain.Storage, "virStorageBackendFileSystemBuild");
        var path = pool.Target!.Path!;
        int slash = path.LastIndexOf('/');
        if (slash < 0)
            throw LibvirtException.InvalidArgument(ErrorDomain.Storage, $"path '{path}' is not absolute");
        if (slash > 0 && DirectoryEntry.MakeParents(path[..slash]) is not 0 and var failed)
            throw LibvirtException.System(ErrorDomain.Storage, failed, $"cannot create path '{path[..slash]}'");
        DirectoryEntry.Make(path, pool.Target.Permissions, NewFolder);
        if (flags != 0)
            throw LibvirtException.OperationInvalid(ErrorDomain.Storage, $"No source device specified when formatting pool '{pool.Name}'");
    }

    /// <inheritdoc/>
    public override void Delete(StoragePoolDocument pool, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Storage, "virStorageBackendDeleteLocal");
        var path = pool.Target!.Path!;
        if (DirectoryEntry.RemoveFolder(path) is not 0 and var error)
            throw LibvirtException.System(ErrorDomain.Storage, error, $"failed to remove pool '{path}'");
    }

    /// <inheritdoc/>
    public override (StoragePoolDocument Pool, Volume[] Volumes) Refresh(StoragePoolDocument pool)
    {
        var path = pool.Target!.Path!;
        var names = DirectoryEntry.Names(path, out int error);
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"cannot open directory '{path}'");
        var volumes = new List<Volume>(names.Count);
        foreach (var name in names)
            if (VolumeLook.Probe(name, $"{path}/{name}") is { } found)
                volumes.Add(new(name, found.Key!, found));
        var all = volumes.ToArray();
        Array.Sort(all, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return (Measured(pool, path), all);
    }

    private static StoragePoolDocument Measured(StoragePoolDocument pool, string path)
    {
        var status = FileStatus.Of(path) ?? throw LibvirtException.System(ErrorDomain.Storage, DirectoryEntry.NoEntry, $"cannot open volume '{path}'");
        if (FileSystemSpace.Of(path, out var space) is not 0 and var error)
            throw LibvirtException.System(ErrorDomain.Storage, error, $"cannot statvfs path '{path}'");
        var copy = pool.Clone();
        copy.Target!.Permissions = VolumeLook.Permissions(status);
        copy.Capacity = space.Capacity;
        copy.Available = space.Free;
        copy.Allocation = space.Capacity - space.Free;
        return copy;
    }
}
