namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Kinds and models of serial ports and consoles; sockets of channels.</summary>
internal static class CharacterDefaults
{
    public static void Run(QemuGuest guest, CharDevice device)
    {
        if (device is SerialDevice serial)
            Serial(guest, serial.Target);
        if (device is ConsoleDevice { Target.Type: ConsoleTargetType.Serial } console && guest.IsS390 && guest.Devices.Consoles.IndexOf(console) > 0)
            console.Target.Type = ConsoleTargetType.Virtio;
        if (guest.Options.Inactive)
            ChannelSocket.Complete(guest, device);
    }

    private static void Serial(QemuGuest guest, SerialTarget target)
    {
        if (target.Type == SerialTargetType.IsaSerial && (guest.IsPSeries || guest.IsArmVirt || guest.IsRiscvVirt || guest.IsLoongArchVirt))
            target.Type = null; // written by versions that gave it to every machine
        target.Type ??= guest.IsX86 ? SerialTargetType.IsaSerial
            : guest.IsPSeries ? SerialTargetType.SpaprVioSerial
            : guest.IsArmVirt || guest.IsRiscvVirt || guest.IsLoongArchVirt ? SerialTargetType.SystemSerial
            : guest.IsS390 ? SerialTargetType.SclpSerial
            : null;
        target.Model ??= target.Type switch
        {
            SerialTargetType.IsaSerial => SerialModel.IsaSerial,
            SerialTargetType.UsbSerial => SerialModel.UsbSerial,
            SerialTargetType.PciSerial => SerialModel.PciSerial,
            SerialTargetType.SpaprVioSerial => SerialModel.SpaprVty,
            SerialTargetType.SystemSerial when guest.IsArm => SerialModel.Pl011,
            SerialTargetType.SystemSerial when guest.IsRiscv || guest.IsLoongArch => SerialModel.Uart16550a,
            SerialTargetType.SclpSerial => SerialModel.Sclpconsole,
            SerialTargetType.IsaDebug => SerialModel.IsaDebugcon,
            _ => null,
        };
    }
}
