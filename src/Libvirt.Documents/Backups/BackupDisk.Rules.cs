using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Backups;

public sealed partial class BackupDisk
{
    private bool IsSaved => Backup != false;

    /// <summary>The file that is told; null when there is none.</summary>
    public DiskSource? File => Target ?? Scratch;

    /// <summary>What follows from the backup's mode; called when all was read.</summary>
    internal void Complete(BackupMode mode, XmlPullReader reader)
    {
        Backup ??= true;
        if (Backup == false)
            return;
        if (!reader.Options.Status)
            State = null;
        else if (State is null)
            throw reader.XmlError($"disk '{Name}' backup state wrong or missing'");
        Type ??= StorageType.File;
        if (Type is not (StorageType.File or StorageType.Block))
            throw reader.XmlError($"unsupported disk backup type '{StorageTypeNames.Text(Type.Value)}'");
        if (mode == BackupMode.Push)
            Scratch = null;
        else
            Target = null;
        if (mode == BackupMode.Push)
            ExportName = ExportBitmap = null;
        else if (Format is { } format && format != StorageFormat.Qcow2)
            throw reader.XmlError($"pull mode requires qcow2 driver, not '{StorageFormatNames.Text(format)}'");
        File?.Keep(Type.Value);
        if (File is not null && MomentPath(File) is null)
            Target = Scratch = null;
    }

    private static string? MomentPath(DiskSource source) => source.File ?? source.Device;
}
