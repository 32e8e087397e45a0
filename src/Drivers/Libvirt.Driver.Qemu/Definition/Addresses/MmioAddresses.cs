namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>Arm and RISC-V machines without PCI: virtio devices are mapped into memory.</summary>
internal static class MmioAddresses
{
    public static void Run(QemuGuest guest)
    {
        if (!(guest.IsArm && (guest.IsArmVirt || guest.Machine.StartsWith("vexpress-", StringComparison.Ordinal)) || guest.IsRiscvVirt || guest.IsMicroVm))
            return;
        if (guest.HasPcieRoot)
            return;
        foreach (var device in VirtioDevices.Unaddressed(guest.Devices))
            device.Info.Address = new VirtioMmioAddress();
    }
}
