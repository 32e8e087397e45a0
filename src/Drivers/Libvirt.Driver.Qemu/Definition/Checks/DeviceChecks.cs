namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Inputs, watchdogs, IOMMUs, panic devices, file systems and other small devices.</summary>
internal static class DeviceChecks
{
    public static void Run(QemuGuest guest)
    {
        var devices = guest.Devices;
        if (devices.Nvram is not null && !guest.IsPSeries)
            throw QemuErrors.Unsupported("nvram device is only supported for PPC64");
        foreach (var input in devices.Inputs)
            Input(guest, input);
        foreach (var watchdog in devices.Watchdogs)
            Watchdog(guest, watchdog);
        foreach (var iommu in devices.Iommus)
            Iommu(guest, iommu);
        foreach (var panic in devices.Panics)
            Panic(guest, panic);
        foreach (var system in devices.FileSystems)
        {
            if (system.Type != FileSystemType.Mount)
                throw QemuErrors.Unsupported("only supports mount filesystem type");
            if (system is { Driver.Type: FileSystemDriverType.Virtiofs, Info.Boot: not null } && system.Info.Address is not (null or PciAddress))
                throw QemuErrors.Unsupported("setting virtiofs boot order is supported only with PCI bus");
        }
        foreach (var memory in devices.SharedMemories)
            SharedMemoryDevice(guest, memory);
        if (devices.PersistentStore is not null && guest.Emulator is not null && !guest.Has("acpi-erst"))
            throw QemuErrors.Unsupported("acpi-erst backend of pstore device is not supported");
        foreach (var device in devices.All())
            if (device.Info.Address is SpaprVioAddress { Register: > uint.MaxValue and var register })
                throw QemuErrors.Unsupported($"spapr-vio reg='0x{register:x}' exceeds maximum possible value (0xffffffff)");
    }

    private static void Input(QemuGuest guest, InputDevice input)
    {
        if (input.Type == InputType.Evdev && input.Bus is not (null or InputBus.None))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "input evdev doesn't support bus element");
        if (input.Bus == InputBus.Ps2 && !guest.HasPs2 && guest.Emulator is not null)
            throw QemuErrors.Unsupported("ps2 is not supported by this QEMU binary");
        if (input.Type != InputType.Passthrough && input.Model is VirtioModel.VirtioTransitional or VirtioModel.VirtioNonTransitional)
            throw QemuErrors.Unsupported($"virtio (non-)transitional models are not supported for input type={InputTypeNames.Text(input.Type)}");
        if (input.Type == InputType.Passthrough && guest.Emulator is not null && (!guest.Has("virtio-input-host") || guest.IsS390 && guest.IsNew))
            throw QemuErrors.Unsupported("virtio-input-host is not supported by this QEMU binary");
    }

    private static void Watchdog(QemuGuest guest, Watchdog watchdog)
    {
        if (watchdog.Model == WatchdogModel.Ib700 && !guest.IsI440Fx && !guest.IsQ35 && guest.Machine != "isapc")
            throw QemuErrors.Unsupported("ib700 model of watchdog cannot be used with this machine type");
        if (watchdog.Model == WatchdogModel.Itco && !guest.IsQ35)
            throw QemuErrors.Unsupported("itco model of watchdog is only part of q35 machine");
    }

    private static void Iommu(QemuGuest guest, IommuDevice iommu)
    {
        var name = IommuModelNames.Text(iommu.Model);
        if (iommu.Model is IommuModel.Intel or IommuModel.Amd && !guest.IsQ35)
            throw QemuErrors.Unsupported($"IOMMU device: '{name}' is only supported with Q35 machines");
        if (iommu.Model == IommuModel.Smmuv3 && !guest.IsArmVirt)
            throw QemuErrors.Unsupported($"IOMMU device: '{name}' is only supported with ARM Virt machines");
        if (iommu.Model != IommuModel.Virtio)
            return;
        if (!guest.IsQ35 && !guest.IsArmVirt)
            throw QemuErrors.Unsupported($"IOMMU device: '{name}' is only supported with Q35 and ARM Virt machines");
        if (iommu.Driver is not null)
            throw LibvirtException.Xml(ErrorDomain.Domain, $"iommu model '{name}' doesn't support additional attributes");
        if (iommu.Info.Address is not (null or PciAddress))
            throw QemuErrors.Unsupported($"IOMMU device: '{name}' needs a PCI address");
        if (guest.IsX86 && guest.Domain.Features?.Acpi != true)
            throw QemuErrors.Unsupported($"IOMMU device: '{name}' requires ACPI");
    }

    private static void Panic(QemuGuest guest, PanicDevice panic)
    {
        switch (panic.Model)
        {
            case PanicModel.Pseries or PanicModel.S390 or PanicModel.Hyperv when panic.Info.Address is not null:
                throw QemuErrors.Unsupported($"setting the panic device address is not supported for model '{PanicModelNames.Text(panic.Model.Value)}'");
            case PanicModel.Hyperv when !guest.IsX86:
                throw QemuErrors.Unsupported("only i686 and x86_64 guests support panic device of model 'hyperv'");
            case PanicModel.Pvpanic when guest.Emulator is not null && !guest.Has("pvpanic-pci"):
                throw QemuErrors.Unsupported("the QEMU binary does not support the PCI pvpanic device");
            case PanicModel.Pvpanic when panic.Info.Address is not (null or PciAddress):
                throw QemuErrors.Unsupported("pvpanic is supported only with PCI address type");
        }
    }

    private static void SharedMemoryDevice(QemuGuest guest, Libvirt.Documents.Domains.SharedMemory memory)
    {
        const ulong Mebibyte = 1 << 20;
        if (guest.Emulator is not null && memory.Model == SharedMemoryModel.IvshmemDoorbell && !guest.Has("ivshmem-doorbell"))
            throw QemuErrors.Unsupported("shmem model 'ivshmem-doorbell' is not supported by this QEMU binary");
        if (memory.Size is { } size && (size < Mebibyte || !System.Numerics.BitOperations.IsPow2(size)))
            throw QemuErrors.Xml("shmem size must be a power of 2 and at least 1 MiB (1024 KiB)");
        if (memory.Msi is not null && memory.Server is null)
            throw LibvirtException.Xml(ErrorDomain.Domain, "msi option is only supported with a server");
    }
}
