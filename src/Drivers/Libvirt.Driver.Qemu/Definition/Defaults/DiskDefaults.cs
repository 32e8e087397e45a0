namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Driver and format of disks.</summary>
internal static class DiskDefaults
{
    public static void Run(QemuGuest guest, Disk disk)
    {
        var driver = disk.Driver ??= new();
        driver.Name ??= "qemu";
        driver.Type ??= disk.Type == StorageType.Dir ? StorageFormat.Fat : StorageFormat.Raw;
        if (driver is { DetectZeroes: DiskDetectZeroes.Unmap, Discard: not DiskDiscard.Unmap })
            driver.DetectZeroes = DiskDetectZeroes.On;
        if (disk.Source?.Encryption is { } encryption)
            encryption.Engine ??= EncryptionEngine.Qemu;
        if (disk.Encryption is { } old)
            old.Engine ??= EncryptionEngine.Qemu;
    }
}
