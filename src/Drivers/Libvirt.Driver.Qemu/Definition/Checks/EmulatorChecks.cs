namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Whether the emulator can run such a guest at all.</summary>
internal static class EmulatorChecks
{
    public static void Run(QemuGuest guest)
    {
        var type = guest.Domain.Os.Type;
        var path = guest.Devices.Emulator;
        if (type.Value != "hvm")
            throw QemuErrors.Unsupported($"Emulator '{path}' does not support os type '{type.Value}'");
        if (guest.Emulator is not { } emulator)
            return;
        if (!Runs(emulator.Architecture, guest.Architecture))
            throw QemuErrors.Unsupported($"Emulator '{path}' does not support arch '{guest.Architecture}'");
        if (!emulator.Supports(guest.Domain.Type))
            throw QemuErrors.Unsupported($"Emulator '{path}' does not support virt type '{DomainTypeNames.Text(guest.Domain.Type)}'");
        if (guest.KnownMachine is { MaximumCpus: > 0 and var most } && guest.Domain.Vcpus.Maximum > most)
            throw QemuErrors.Unsupported($"Maximum CPUs greater than specified machine type limit {most}");
    }

    /// <summary>64-bit emulators run the 32-bit guests of their family.</summary>
    private static bool Runs(string emulator, string guest) => emulator == guest || (emulator, guest) is ("x86_64", "i686") or ("aarch64", "armv7l") or ("aarch64", "armv6l")
        or ("armv7l", "armv6l") or ("ppc64", "ppc64le") or ("ppc64le", "ppc64") or ("ppc64", "ppc");
}
