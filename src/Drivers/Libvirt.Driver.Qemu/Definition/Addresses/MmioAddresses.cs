namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>Arm and RISC-V: virtio devices are mapped into memory where there is no PCI, or where the definition does so with one of them.</summary>
internal static class MmioAddresses
{
    public static void Run(QemuGuest guest)
    {
        if (!(guest.IsArm && (guest.IsArmVirt || guest.Machine.StartsWith("vexpress-", StringComparison.Ordinal)) || guest.IsRiscvVirt))
            return;
        if (guest.HasPcieRoot && !guest.Devices.All().Any(d => d.Info.Address is VirtioMmioAddress))
            return;
        foreach (var device in VirtioDevices.Unaddressed(guest.Devices))
            device.Info.Address = new VirtioMmioAddress();
    }
}
