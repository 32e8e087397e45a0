namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Power management: what a guest's shutdown does, ACPI, sleep states.</summary>
internal static class PowerStep
{
    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        builder.Add("-no-shutdown"); // what a reboot does is told by the monitor
        var guest = builder.Guest;
        var machine = builder.Plan.Emulator.Machine(builder.Domain.Type, guest.Machine);
        if (builder.Domain.Features?.Acpi != true && machine?.Acpi is null && guest.IsX86)
            builder.Add("-no-acpi");
        if (builder.Domain.PowerManagement is not { } power)
            return;
        var chip = guest.IsQ35 ? "ICH9-LPC" : "PIIX4_PM";
        if (power.SuspendToMemory is { } memory)
            builder.Add("-global", $"{chip}.disable_s3={(memory ? 0 : 1)}");
        if (power.SuspendToDisk is { } disk)
            builder.Add("-global", $"{chip}.disable_s4={(disk ? 0 : 1)}");
    }
}
