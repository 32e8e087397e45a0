namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>The devices that a machine has although its definition does not say so.</summary>
internal static class MachineDevices
{
    private sealed record Plan
    {
        public bool Usb { get; init; } = true;
        public string? UsbModel { get; init; }
        public bool Sata { get; init; }
        public string? PciRoot { get; init; }
        public bool Balloon { get; init; } = true;
        public bool UsbKeyboardAndMouse { get; init; }
        public PanicModel? Panic { get; init; }
        public bool ItcoWatchdog { get; init; }
    }

    public static void Run(QemuGuest guest)
    {
        var devices = guest.Devices;
        Ps2(guest);
        var plan = For(guest);
        if (plan.Usb && !devices.Controllers.Exists(c => c.Type == ControllerType.Usb && c.Index == 0))
            AddUsb(guest, plan.UsbModel);
        if (plan.Sata)
            ControllerDefaults.Add(devices, ControllerType.Sata, 0);
        if (plan.PciRoot is { } model)
            Root(devices, model);
        if (plan.Balloon)
            devices.MemoryBalloon ??= new() { Model = MemoryBalloonModel.Virtio };
        if (plan.UsbKeyboardAndMouse && devices.Graphics.Count > 0)
        {
            AddInput(devices, InputType.Keyboard, InputBus.Usb);
            if (!devices.Inputs.Exists(i => i is { Type: InputType.Tablet, Bus: InputBus.Usb }))
                AddInput(devices, InputType.Mouse, InputBus.Usb);
        }
        if (plan.Panic is { } panic && !devices.Panics.Exists(p => p.Model is null || p.Model == panic))
            devices.Panics.Add(new() { Model = panic });
        Iommu(guest);
        if (plan.ItcoWatchdog && !devices.Watchdogs.Exists(w => w.Model == WatchdogModel.Itco))
            devices.Watchdogs.Add(new() { Model = WatchdogModel.Itco, Action = WatchdogAction.Reset });
    }

    private static Plan For(QemuGuest guest) => guest.Architecture switch
    {
        "x86_64" or "i686" when guest.Machine == "isapc" => new() { Usb = false },
        "x86_64" or "i686" when guest.IsMicroVm => new() { Usb = false, Balloon = false },
        "x86_64" or "i686" when guest.IsQ35 => Q35(guest),
        "x86_64" or "i686" => new() { PciRoot = guest.IsI440Fx ? "pci-root" : null },
        "armv6l" or "armv7l" or "armv7b" or "aarch64" => new()
        {
            Usb = guest.Machine == "versatilepb" || guest.Machine.StartsWith("realview-", StringComparison.Ordinal),
            UsbModel = guest.Has("pci-ohci") ? "pci-ohci" : null,
            Balloon = false,
            PciRoot = guest.IsArmVirt ? "pcie-root" : guest.Machine == "versatilepb" ? "pci-root" : null,
        },
        "ppc64" or "ppc64le" => new() { PciRoot = "pci-root", UsbKeyboardAndMouse = true, Panic = guest.IsPSeries ? PanicModel.Pseries : null },
        "alpha" or "ppc" or "ppcemb" or "sh4" or "sh4eb" or "sparc64" => new() { PciRoot = "pci-root" },
        "riscv32" or "riscv64" => new() { Usb = false, Balloon = false, PciRoot = guest.IsRiscvVirt ? "pcie-root" : null },
        "loongarch64" => new() { Usb = false, Balloon = false, PciRoot = guest.IsLoongArchVirt ? "pcie-root" : null },
        "s390" or "s390x" => new() { Usb = false, Panic = PanicModel.S390, PciRoot = guest.Has("zpci") ? "pci-root" : null },
        "sparc" => new() { Usb = false, Balloon = false },
        _ when guest.IsMips => new() { PciRoot = guest.IsMalta ? "pci-root" : null },
        _ => new(),
    };

    /// <summary>USB 3 where there is PCI Express, else USB 2, else none.</summary>
    private static Plan Q35(QemuGuest guest)
    {
        var model = guest.Has("qemu-xhci") ? "qemu-xhci" : guest.Has("nec-usb-xhci") ? "nec-xhci" : guest.Has("ich9-usb-ehci1") ? "ich9-ehci1" : null;
        return new() { PciRoot = "pcie-root", Sata = true, ItcoWatchdog = true, Usb = model is not null, UsbModel = model };
    }

    /// <summary>More than 255 CPUs need extended interrupts, which need an IOMMU: a new guest gets one.</summary>
    private static void Iommu(QemuGuest guest)
    {
        if (guest.IsNew && guest.IsQ35 && guest.Domain.Vcpus.Maximum > IommuDefaults.MaximumCpus && guest.Devices.Iommus.Count == 0)
            guest.Devices.Iommus.Add(new() { Model = IommuModel.Intel });
    }

    private static void Ps2(QemuGuest guest)
    {
        if (!guest.HasPs2 || guest.Domain.Features?.Ps2 == false)
            return;
        AddInput(guest.Devices, InputType.Mouse, InputBus.Ps2);
        AddInput(guest.Devices, InputType.Keyboard, InputBus.Ps2);
    }

    private static void AddInput(DomainDevices devices, InputType type, InputBus bus)
    {
        if (!devices.Inputs.Exists(i => i.Type == type && i.Bus == bus))
            devices.Inputs.Add(new() { Type = type, Bus = bus });
    }

    /// <summary>The controller; an EHCI brings its three companions.</summary>
    private static void AddUsb(QemuGuest guest, string? model)
    {
        ControllerDefaults.Add(guest.Devices, ControllerType.Usb, 0, model);
        if (model != "ich9-ehci1")
            return;
        for (uint i = 0; i < 3; i++)
            guest.Devices.Insert(new Controller
            {
                Type = ControllerType.Usb,
                Index = 0,
                Model = $"ich9-uhci{i + 1}",
                Info = { Master = new() { StartPort = 2 * i } },
            });
    }

    private static void Root(DomainDevices devices, string model)
    {
        var root = ControllerDefaults.Add(devices, ControllerType.Pci, 0, model);
        if (root.Model != model)
            throw QemuErrors.Xml($"The PCI controller with index='0' must be model='{model}' for this machine type, but model='{root.Model}' was found instead");
    }
}
