using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>Everything that decides about a guest's command line; nothing of it is opened or changed while the line is built.</summary>
/// <param name="Domain">The definition that runs: complete, with addresses and aliases (<see cref="Libvirt.Driver.Qemu.Preparation.LaunchPreparation"/>).</param>
/// <param name="Emulator">What its emulator can do.</param>
/// <param name="Settings">The host's configuration.</param>
/// <param name="Resources">What has to be opened or asked for.</param>
public sealed record LaunchPlan(DomainDocument Domain, IEmulatorCapabilities Emulator, LaunchSettings Settings, ILaunchResources Resources)
{
    /// <summary>Number of the guest; -1 when it is only to be shown.</summary>
    public int Id { get; init; } = -1;

    /// <summary>Where the state of an incoming migration or a saved image comes from ("fd:17", "tcp:[::]:49152", "defer"); null for a fresh start.</summary>
    public string? Incoming { get; init; }

    /// <summary>Nobody starts the guest: the command line is only shown.</summary>
    public bool IsOnlyShown { get; init; }

    /// <summary>The guest runs already: a device is added to it.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Numbers that are given while the guest is prepared.</summary>
    public LaunchCounters Counters { get; init; } = new();

    /// <summary>The guest's own folder.</summary>
    public string Folder => Settings.GuestFolder(Id, Domain.Name);
}
