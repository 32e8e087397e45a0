namespace Libvirt.Documents.Domains;

/// <summary>Controllers: numbers of PCI ones, threads of SCSI ones.</summary>
internal static class ControllerChecks
{
    private const uint LastPci = 255, LastTarget = 30;

    public static void Each(DomainDocument domain)
    {
        foreach (var controller in domain.Devices.Controllers)
        {
            if (controller.Type == ControllerType.Pci)
                Pci(controller);
            if (controller.Driver is { IoThread: > 0 } && !IsVirtioScsi(controller))
                throw DomainValidation.Xml("'iothread' attribute only supported for virtio scsi controllers").About(controller);
        }
    }

    private static bool IsVirtioScsi(Controller controller)
        => controller.Type == ControllerType.Scsi && controller.Model is "virtio-scsi" or "virtio-transitional" or "virtio-non-transitional";

    private static void Pci(Controller controller)
    {
        if (controller.Index > LastPci)
            throw DomainValidation.Unsupported($"PCI controller index {controller.Index} too high, maximum is {LastPci}").About(controller);
        if (controller.Target is not { } target)
            return;
        InRange(target.Index, "target index", 0, LastTarget, target);
        if (target.Index is { } index && (controller.Index == 0) != (index == 0))
            throw DomainValidation.Unsupported("Only the PCI controller with index 0 can have target index 0, and vice versa").About(target);
        InRange(target.ChassisNumber, "chassisNr", 1, 255, target);
        InRange(target.Chassis, "chassis", 0, 255, target);
        InRange(target.Port, "port", 0, 255, target);
        InRange(target.BusNumber, "busNr", 1, 254, target);
        if (target.Node is not null && controller.Index == 0)
            throw DomainValidation.Unsupported("The PCI controller with index=0 can't be associated with a NUMA node").About(target);
    }

    private static void InRange(uint? value, string name, uint first, uint last, PciControllerTarget target)
    {
        if (value < first || value > last)
            throw DomainValidation.Unsupported($"PCI controller {name} '{value}' out of range - must be {first}-{last}").About(target);
    }
}
