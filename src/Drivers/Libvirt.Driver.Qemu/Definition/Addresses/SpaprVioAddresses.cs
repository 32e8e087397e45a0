namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>Registers on pSeries: those that QEMU gives first to each kind of device.</summary>
internal static class SpaprVioAddresses
{
    private const ulong Network = 0x1000, Scsi = 0x2000, Nvram = 0x3000, Tpm = 0x4000, Serial = 0x30000000;

    public static void Run(QemuGuest guest)
    {
        var set = new SpaprVioAddressSet();
        foreach (var device in guest.Devices.All())
            if (device.Info.Address is SpaprVioAddress address && device is not ConsoleDevice)
                set.Reserve(address);
        foreach (var card in guest.Devices.Interfaces)
            Assign(set, card.Info, card.Model == "spapr-vlan", Network);
        foreach (var controller in guest.Devices.Controllers)
            if (controller.Type == ControllerType.Scsi)
                Assign(set, controller.Info, controller.Model == "ibmvscsi", Scsi);
        foreach (var serial in guest.Devices.Serials)
            Assign(set, serial.Info, guest.IsPSeries && serial.Target.Type == SerialTargetType.SpaprVioSerial, Serial);
        if (guest.Devices.Nvram is { } nvram)
            Assign(set, nvram.Info, guest.IsPSeries, Nvram);
        foreach (var tpm in guest.Devices.Tpms)
            Assign(set, tpm.Info, tpm.Model == TpmModel.TpmSpapr, Tpm);
    }

    private static void Assign(SpaprVioAddressSet set, DeviceInfo info, bool onBus, ulong first)
    {
        if (onBus)
            info.Address ??= new SpaprVioAddress();
        if (info.Address is SpaprVioAddress address)
            set.Assign(address, first);
    }
}
