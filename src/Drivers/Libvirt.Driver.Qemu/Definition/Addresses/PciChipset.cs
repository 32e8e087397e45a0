namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>Devices that are part of a chipset, or usual at a place of it.</summary>
internal sealed class PciChipset(QemuGuest guest, PciAddressSet set, PciRules rules)
{
    /// <summary>i440FX: IDE at 1.1, USB at 1.2, bridges at 1.0 and 1.3, the first graphics card at 2.</summary>
    public void Piix3()
    {
        foreach (var controller in guest.Devices.Controllers)
            if (controller is { Type: ControllerType.Ide, Index: 0 })
                Fixed(controller, 1, 1, "Primary IDE controller must have PCI address 0:0:1.1");
            else if (controller is { Type: ControllerType.Usb, Index: 0, Model: "piix3-uhci" or null })
                Fixed(controller, 1, 2, "PIIX3 USB controller at index 0 must have PCI address 0:0:1.2");
        Reserve(1, 0);
        Reserve(1, 3);
        PrimaryVideo(2);
    }

    /// <summary>Q35: SATA at 31.2, bridges at 31.0 and 31.3, USB 2 at 29 or 26, the old PCI bridge at 30, ICH9 sound at 27, the first graphics card at 1.</summary>
    public void Q35()
    {
        foreach (var controller in guest.Devices.Controllers)
        {
            if (controller is { Type: ControllerType.Sata, Index: 0 })
                Sata(controller);
            else if (controller is { Type: ControllerType.Usb, Model: "ich9-uhci1" } && Wanted(controller.Info))
                Usual(controller, true, 0x1d, 0x1a);
            else if (controller is { Type: ControllerType.Pci, Model: "dmi-to-pci-bridge" } && Wanted(controller.Info))
                Usual(controller, false, 0x1e);
        }
        Reserve(0x1f, 0);
        Reserve(0x1f, 3);
        PrimaryVideo(1);
        foreach (var sound in guest.Devices.Sounds)
            if (sound.Model == SoundModel.Ich9 && Wanted(sound.Info))
            {
                Usual(sound, false, 0x1b);
                break;
            }
    }

    private void Sata(Controller controller)
    {
        if (controller.Info.Address is PciAddress { IsSet: true } address)
        {
            if (address is not { Domain: 0, Bus: 0, Slot: 0x1f, Function: 2 })
                throw QemuErrors.Internal("Primary SATA controller must have PCI address 0:0:1f.2");
            return;
        }
        controller.Info.Address = new PciAddress { Slot = 0x1f, Function = 2 };
        Reserve(0x1f, 2);
    }

    private void Fixed(Controller controller, uint slot, uint function, string otherwise)
    {
        if (controller.Info.Address is PciAddress { IsSet: true } address)
        {
            if (address.Domain != 0 || address.Bus != 0 || address.Slot != slot || address.Function != function)
                throw QemuErrors.Internal(otherwise);
        }
        else
            controller.Info.Address = new PciAddress { Slot = slot, Function = function };
        Reserve(slot, function);
    }

    /// <summary>The first of these slots that is free; none if none is.</summary>
    private void Usual(DomainDevice device, bool multiFunction, params ReadOnlySpan<uint> slots)
    {
        foreach (uint slot in slots)
        {
            if (set.IsInUse(0, slot))
                continue;
            var address = new PciAddress { Slot = slot, MultiFunction = multiFunction ? true : null };
            set.Reserve(address, rules.Of(device));
            device.Info.Address = address;
            return;
        }
    }

    private void PrimaryVideo(uint slot)
    {
        if (guest.Devices.Videos is not [var video, ..] || video.Model?.Type is VideoType.None or VideoType.Ramfb || !Wanted(video.Info))
            return;
        var connections = rules.Of(video);
        if (connections == PciConnections.None)
            return;
        var address = new PciAddress { Slot = slot };
        set.Validate(address, connections, true);
        if (set.IsInUse(0, slot))
        {
            var free = set.ReserveNext(video.Info, connections);
            video.Info.Address ??= free;
            return;
        }
        set.Reserve(address, connections);
        video.Info.Address = address;
    }

    private void Reserve(uint slot, uint function) => set.Reserve(new() { Slot = slot, Function = function }, PciConnections.Endpoints);

    private static bool Wanted(DeviceInfo info) => info.Address is null or PciAddress { IsSet: false };
}
