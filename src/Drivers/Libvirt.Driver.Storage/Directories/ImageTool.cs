using Libvirt.Documents;
using Libvirt.Documents.StorageVolumes;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Storage.Directories;

/// <summary>Volumes that are images of a format: qemu-img makes, converts and resizes them.</summary>
internal static class ImageTool
{
    private const string Program = "qemu-img";
    private const int Readable = 4; // R_OK
    private const ulong Kibibyte = 1024;

    /// <summary>Makes one; what was made is removed when it fails.</summary>
    public static void Make(StorageVolumeDocument volume, StorageVolumeDocument? model, uint flags)
    {
        if (volume.Target.Format == "ploop")
            throw LibvirtException.Internal(ErrorDomain.Storage, "unable to find ploop, please install ploop tools");
        var arguments = Arguments(volume, model, flags);
        var path = volume.Target.Path!;
        var program = ProgramPath.Find(Program)
            ?? throw LibvirtException.Internal(ErrorDomain.Storage, "creation of non-raw file images is not supported without qemu-img.");
        try
        {
            ToolCommand.Run(program, arguments);
            DirectoryEntry.SetPermissions(path, volume.Target.Permissions, RawVolume.NewFile);
        }
        catch (LibvirtException)
        {
            PrivateFolder.RemoveFile(path);
            throw;
        }
    }

    /// <summary>Changes the capacity.</summary>
    public static void Resize(StorageVolumeDocument volume, ulong capacity)
    {
        if (volume.Target.Encryption is not null)
            throw NoSecret(volume.Target.Encryption);
        var program = ProgramPath.Find(Program) ?? throw LibvirtException.Internal(ErrorDomain.Storage, "unable to find qemu-img");
        var arguments = new List<string> { "resize", "-f", volume.Target.Format! };
        if (capacity < (volume.Capacity ?? 0))
            arguments.Add("--shrink");
        arguments.AddRange([volume.Target.Path!, $"{capacity}"]);
        ToolCommand.Run(program, arguments);
    }

    /// <summary>The arguments with which qemu-img makes a volume.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED, VIR_ERR_INTERNAL_ERROR, VIR_ERR_SYSTEM_ERROR: it cannot be made so</exception>
    internal static List<string> Arguments(StorageVolumeDocument volume, StorageVolumeDocument? model, uint flags)
    {
        var target = volume.Target;
        var format = ToolFormat(target.Format);
        bool preallocates = flags.Has(StorageVolCreateFlags.PreallocMetadata);
        if (preallocates && format != "qcow2")
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Storage, "metadata preallocation only available with qcow2");
        if (target.Encryption is { } encryption)
            throw NoSecret(encryption);
        if (model?.Target.Encryption is { } other)
            throw NoSecret(other);
        if (volume.BackingStore is { } backing)
            Check(volume, backing, model, format, preallocates);
        var options = Options(volume, format, preallocates);
        var arguments = new List<string>();
        if (model is not null)
            arguments.AddRange(["convert", "-f", ToolFormat(model.Target.Format), "-O", format]);
        else
            arguments.AddRange(["create", "-f", format]);
        if (model is null && volume.BackingStore is { Path: { } below })
            arguments.AddRange(["-b", below]);
        if (options.Length > 0)
            arguments.AddRange(["-o", options]);
        if (model is not null)
            arguments.Add(model.Target.Path!);
        arguments.Add(target.Path!);
        // Without a capacity of its own it gets that of what it is based on.
        if (model is null && (volume.Capacity > 0 || volume.BackingStore is null))
            arguments.Add($"{((volume.Capacity ?? 0) + Kibibyte - 1) / Kibibyte}K");
        return arguments;
    }

    private static string Options(StorageVolumeDocument volume, string format, bool preallocates)
    {
        var target = volume.Target;
        var options = new List<string>();
        if (volume.BackingStore is { } backing)
            options.Add("backing_fmt=" + (backing.Format ?? "raw"));
        if (preallocates)
            options.Add((volume.Capacity ?? 0) > (volume.Allocation ?? 0) ? "preallocation=metadata" : "preallocation=falloc");
        if (target.NoCopyOnWrite)
            options.Add("nocow=on");
        if (format == "qcow2")
            options.Add("compat=" + (target.Compatibility ?? "1.1"));
        if (target.ClusterSize > 0)
            options.Add($"cluster_size={target.ClusterSize}");
        if (target.Features is { } features)
            AddFeatures(options, features, target.Compatibility, format);
        // A comma in a value is written twice; none of these values has one, save what a document tells of itself.
        return string.Join(',', options);
    }

    private static void AddFeatures(List<string> options, StorageVolumeFeatures features, string? compatibility, string format)
    {
        if ((features.LazyRefcounts || features.ExtendedL2) && format != "qcow2")
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Storage, $"lazy_refcounts not supported with format {format}");
        if (features.LazyRefcounts)
            options.Add(compatibility == "0.10" ? throw Old("lazy_refcounts") : "lazy_refcounts");
        if (features.ExtendedL2)
            options.Add(compatibility == "0.10" ? throw Old("extended_l2") : "extended_l2=on");
    }

    private static LibvirtException Old(string feature)
        => LibvirtException.ConfigUnsupported(ErrorDomain.Storage, $"{feature} not supported with compat level 0.10");

    private static void Check(StorageVolumeDocument volume, StorageVolumeBacking backing, StorageVolumeDocument? model, string format, bool preallocates)
    {
        if (format == "raw")
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Storage, "cannot set backing store for raw volume");
        if (preallocates)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Storage, "metadata preallocation conflicts with backing store");
        if (model is not null && model.BackingStore?.Path != backing.Path)
            throw LibvirtException.Internal(ErrorDomain.Storage, "a different backing store cannot be specified.");
        var path = volume.Target.Path!;
        var below = backing.Path!.StartsWith('/') ? backing.Path : path[..(path.LastIndexOf('/') + 1)] + backing.Path;
        if (FileRights.Check(below, Readable) is not 0 and var error)
            throw LibvirtException.System(ErrorDomain.Storage, error, $"inaccessible backing store volume {backing.Path}");
    }

    /// <summary>An ISO image is what it is; qemu-img has no name for it.</summary>
    private static string ToolFormat(string? format) => format is null or "iso" ? "raw" : format;

    private static LibvirtException NoSecret(StorageEncryption encryption) => encryption.Secrets is not [var secret]
        ? LibvirtException.InvalidArgument(ErrorDomain.Storage, "A single <secret type='passphrase'...> element is expected in encryption description")
        : LibvirtException.Create(ErrorDomain.Secret, ErrorNumber.NoSecret, secret.Uuid is { } uuid ? $"no secret with matching uuid '{uuid}'" : $"no secret with matching usage '{secret.Usage}'");
}
