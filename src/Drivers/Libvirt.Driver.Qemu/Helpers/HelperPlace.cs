using Libvirt.Host;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Helpers;

/// <summary>Where the programs beside a guest's QEMU run.</summary>
/// <param name="Group">The group of the guest's emulator; null without control groups.</param>
/// <param name="Cores">With whom they share cores; null for everybody.</param>
public sealed record HelperPlace(ControlGroup? Group, CoreGroup? Cores)
{
    /// <summary>Anywhere.</summary>
    public static HelperPlace Anywhere { get; } = new(null, null);

    /// <summary>What a program finds around it there.</summary>
    public ProcessSurroundings Surroundings => new() { TaskFiles = Group?.TaskFiles ?? [], ProcessFile = Group?.ProcessFile, Cores = Cores };
}
