namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>The binary that runs the guest, and the machine.</summary>
internal static class EmulatorDefaults
{
    public static void Emulator(DomainDocument domain, IEmulatorCatalog emulators)
    {
        if (domain.Devices.Emulator is not null)
            return;
        var architecture = domain.Os.Type.Architecture!;
        domain.Devices.Emulator = emulators.Default(architecture)
            ?? throw QemuErrors.Unsupported($"No emulator found for arch '{architecture}'");
    }

    /// <summary>The preferred machine when none is named; an alias becomes the machine that it means.</summary>
    public static void Machine(QemuGuest guest)
    {
        var type = guest.Domain.Os.Type;
        if (guest.Emulator is not { } emulator)
            return;
        type.Machine ??= emulator.PreferredMachine(guest.Domain.Type)
            ?? throw QemuErrors.Unsupported($"could not get preferred machine for {guest.Devices.Emulator} type={DomainTypeNames.Text(guest.Domain.Type)}");
        if (emulator.Machine(guest.Domain.Type, type.Machine) is { } machine)
            type.Machine = machine.Name;
    }
}
