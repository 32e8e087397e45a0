using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Documents.StorageVolumes;
using Libvirt.Host.Files;
using Libvirt.Host.Images;

namespace Libvirt.Driver.Storage.Directories;

/// <summary>Finds out what a file in a pool is.</summary>
internal static class VolumeLook
{
    private const uint Permission = 0x1FF; // 0777

    /// <summary>What a file is that nobody has described; null for what is no volume: pipes, sockets, devices, links to nothing, files that cannot be read.</summary>
    public static StorageVolumeDocument? Probe(string name, string path)
    {
        try
        {
            if (FileStatus.Of(path) is not { Kind: FileKind.Regular or FileKind.Folder } status)
                return null;
            var volume = new StorageVolumeDocument { Name = name, Key = path, Target = new() { Path = path, Format = "raw" } };
            Measure(volume, status);
            if (status.Kind == FileKind.Regular)
                Describe(volume, ImageFile.ReadStart(path));
            return volume;
        }
        catch (LibvirtException e)
        {
            StorageHost.Report($"'{path}' is no volume: {e.Message}");
            return null;
        }
    }

    /// <summary>The same volume with the sizes, the owner and the times of this moment. The format is what it was told to be: what a guest wrote must not change it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_STORAGE_VOL: the file is gone; VIR_ERR_SYSTEM_ERROR: it cannot be read</exception>
    public static StorageVolumeDocument Again(StorageVolumeDocument volume)
    {
        var path = volume.Target.Path!;
        var status = FileStatus.Of(path) ?? throw LibvirtException.Create(ErrorDomain.Storage, ErrorNumber.NoStorageVol, $"no storage vol with matching path '{path}'");
        var copy = volume.Clone();
        Measure(copy, status);
        if (status.Kind == FileKind.Regular && Format(copy.Target.Format) is { } format and not StorageFormat.Raw
            && ImageHeader.Read(ImageFile.ReadStart(path), format) is { Capacity: > 0 } image)
            copy.Capacity = image.Capacity;
        if (copy.BackingStore is { } backing)
            LookAt(backing);
        return copy;
    }

    /// <summary>Owner and mode of a file.</summary>
    public static StoragePermissions Permissions(FileStatus status) => new() { Mode = status.Mode & Permission, Owner = status.UserId, Group = status.GroupId };

    private static void Measure(StorageVolumeDocument volume, FileStatus status)
    {
        bool isFolder = status.Kind == FileKind.Folder;
        volume.Type = isFolder ? StorageVolumeType.Dir : StorageVolumeType.File;
        if (isFolder)
            volume.Target.Format = "dir";
        volume.Capacity = isFolder ? 0 : status.Length;
        volume.Allocation = isFolder ? 0 : status.Allocated;
        volume.Physical = isFolder || status.Length == 0 ? null : status.Length;
        volume.Target.Permissions = Permissions(status);
        volume.Target.Timestamps = Times(status);
    }

    private static void Describe(StorageVolumeDocument volume, byte[] start)
    {
        var image = ImageHeader.Read(start, ImageHeader.Probe(start));
        var target = volume.Target;
        target.Format = StorageFormatNames.Text(image.Format);
        if (image.Capacity > 0)
            volume.Capacity = image.Capacity;
        if (image.Encryption is { } encryption)
            target.Encryption = new() { Format = encryption };
        target.Compatibility = image.Compatibility;
        target.ClusterSize = image.ClusterSize;
        if (image.Compatibility is not null and not "0.10")
            target.Features = new() { LazyRefcounts = image.HasLazyReferences, ExtendedL2 = image.HasExtendedEntries };
        if (image.Backing is { } text)
            volume.BackingStore = Backing(text, image.BackingFormat, target.Path!);
    }

    private static StorageVolumeBacking? Backing(string text, StorageFormat? format, string path)
    {
        BackingReference reference;
        try
        {
            reference = BackingReference.Parse(text);
        }
        catch (LibvirtException)
        {
            return new() { Path = text, Format = "raw" }; // the image says something that nobody understands: it is shown as it is
        }
        bool isLocal = reference.Type is StorageType.File or StorageType.Block or StorageType.Dir;
        var file = reference.Name;
        if (isLocal && !file.StartsWith('/'))
            file = path[..(path.LastIndexOf('/') + 1)] + file;
        var backing = new StorageVolumeBacking { Path = isLocal ? file : text, Format = StorageFormatNames.Text(format ?? (isLocal ? ProbeFormat(file) : StorageFormat.Raw)) };
        if (isLocal)
            LookAt(backing);
        return backing;
    }

    /// <summary>What a volume is based on may be away for now.</summary>
    private static void LookAt(StorageVolumeBacking backing)
    {
        try
        {
            if (FileStatus.Of(backing.Path!) is not { } status)
                return;
            backing.Permissions = Permissions(status);
            backing.Timestamps = Times(status);
        }
        catch (LibvirtException e)
        {
            StorageHost.Report(e.Message);
        }
    }

    private static StorageFormat ProbeFormat(string path)
    {
        try
        {
            return Directory.Exists(path) ? StorageFormat.Dir : ImageHeader.Probe(ImageFile.ReadStart(path));
        }
        catch (LibvirtException)
        {
            return StorageFormat.Raw;
        }
    }

    private static StorageTimestamps Times(FileStatus status) => new()
    {
        Accessed = Time(status.Accessed),
        Modified = Time(status.Modified),
        Changed = Time(status.Changed),
        Born = status.Born is { } born ? Time(born) : null,
    };

    private static StorageTimestamp Time(FileTime time) => new(time.Seconds, time.Nanoseconds);

    private static StorageFormat? Format(string? name) => name is not null && StorageFormatNames.TryParse(name, out var format) ? format : null;
}
