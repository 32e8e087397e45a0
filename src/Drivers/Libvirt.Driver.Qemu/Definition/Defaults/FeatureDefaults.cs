namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>ACPI, the interrupt controller, memory of the system management mode.</summary>
internal static class FeatureDefaults
{
    private const ulong Mebibyte = 1 << 20;

    /// <summary>s390 has no ACPI; definitions that ask for it were accepted once and are kept, without it.</summary>
    public static void Acpi(QemuGuest guest)
    {
        if (guest.Domain.Features is not { Acpi: true } features || guest.KnownMachine is not { Acpi: false } machine)
            return;
        if (!guest.IsS390 || guest.IsNew)
            throw QemuErrors.Unsupported($"machine type '{machine.Name}' does not support ACPI");
        features.Acpi = false;
    }

    /// <summary>The Arm virt machine always has a GIC: the newest that the host's hardware offers, version 2 when emulated.</summary>
    public static void InterruptController(QemuGuest guest)
    {
        bool wanted = guest.Domain.Features?.Gic is not null;
        if (!guest.IsArmVirt || guest.Emulator is not { } emulator || guest.Domain.Features?.Gic?.Version is not null)
        {
            return;
        }
        _ = wanted;
        var type = guest.Domain.Type;
        var gic = (guest.Domain.Features ??= new()).Gic ??= new();
        gic.Version = type != DomainType.Kvm && emulator.SupportsGic(type, 2) ? GicVersion.V2
            : emulator.SupportsGic(type, 3) ? GicVersion.V3 : GicVersion.V2;
    }

    public static void SystemManagementMemory(QemuGuest guest)
    {
        if (guest.Domain.Features?.Smm is not { State: true, Tseg: { } size })
            return;
        if (!guest.IsQ35)
            throw QemuErrors.Unsupported("SMM TSEG is only supported with q35 machine type");
        if (guest.Emulator is not null && !guest.Has("mch.extended-tseg-mbytes"))
            throw QemuErrors.Unsupported("Setting TSEG size is not supported with this QEMU binary");
        if (size % Mebibyte != 0)
            throw QemuErrors.Unsupported("SMM TSEG size must be divisible by 1 MiB");
    }
}
