namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Driver and format of disks.</summary>
internal static class DiskDefaults
{
    public static void Run(QemuGuest guest, Disk disk)
    {
        var driver = disk.Driver ??= new();
        driver.Name ??= "qemu";
        if (disk.Type != StorageType.Volume)
            driver.Type ??= disk.Type == StorageType.Dir ? StorageFormat.Fat : StorageFormat.Raw;
        disk.Mirror?.CompleteFormat();
        if (guest.IsNew && disk.Target?.Bus == DiskBus.Usb)
            disk.Model ??= DiskModel.UsbStorage;
        if (disk.Source?.Encryption is { } encryption)
            encryption.Engine ??= EncryptionEngine.Qemu;
        if (disk.Encryption is { } old)
            old.Engine ??= EncryptionEngine.Qemu;
    }
}
