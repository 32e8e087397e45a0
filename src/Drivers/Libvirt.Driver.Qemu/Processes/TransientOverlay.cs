using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Preparation;
using Libvirt.Host.Files;
using Libvirt.Host.Images;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>The file above the image of a disk whose changes are thrown away: the guest writes to it, and it goes with the guest or the disk.</summary>
internal static class TransientOverlay
{
    /// <summary>Makes it and puts it on top of the disk's chain, in the live definition.</summary>
    /// <param name="plan">The guest; its disks have their nodes.</param>
    /// <param name="disk">A transient disk.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: the image is no file, or encrypted; VIR_ERR_SYSTEM_ERROR: it cannot be read, or there is no room</exception>
    public static void Make(LaunchPlan plan, Disk disk)
    {
        if (disk.Transient is null || disk.IsEmpty || IsMade(plan.Domain, disk) || DiskImages.Of(disk) is not { } image)
            return;
        if (image.Type != StorageType.File || image.Descriptors is not null || image.Source.File is not { } path)
            throw LaunchBuilder.Unsupported($"transient disk supported only with 'file' type ({disk.Target?.Device})");
        if (image.Encryption is not null)
            throw LaunchBuilder.Unsupported($"transient disk '{disk.Target?.Device}' must not be encrypted");
        var format = image.Format ?? StorageFormat.Raw;
        var overlay = path + Suffix(plan.Domain);
        QcowOverlay.Create(overlay, Capacity(path, format), path, StorageFormatNames.Text(format));
        disk.BackingStore = new() { Type = StorageType.File, Index = disk.Source!.Index, Format = new() { Type = format }, Source = disk.Source, Next = disk.BackingStore ?? new() };
        disk.Source.Index = null;
        disk.Type = StorageType.File;
        disk.Source = new() { File = overlay, StartupPolicy = disk.Source.StartupPolicy };
        (disk.Driver ??= new()).Type = StorageFormat.Qcow2;
        disk.Source.Index = ImagePreparation.Run(plan, disk, DiskImages.Of(disk)!);
    }

    /// <summary>Whether a disk of a guest that runs has its overlay.</summary>
    public static bool IsMade(DomainDocument guest, Disk disk) => disk is { Transient: not null, Source.File: { } file } && file.EndsWith(Suffix(guest), StringComparison.Ordinal);

    /// <summary>Removes the file of a disk that the guest has no more.</summary>
    public static void Remove(DomainDocument guest, Disk disk)
    {
        if (IsMade(guest, disk))
            PrivateFolder.RemoveFile(disk.Source!.File!);
    }

    private static string Suffix(DomainDocument guest) => ".TRANSIENT-" + guest.Name;

    private static ulong Capacity(string path, StorageFormat format)
        => format == StorageFormat.Raw ? (ulong)new FileInfo(path).Length : ImageHeader.Read(ImageFile.ReadStart(path), format).Capacity;
}
