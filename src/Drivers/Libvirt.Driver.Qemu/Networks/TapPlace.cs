using Libvirt.Driver.Qemu.Configuration;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>Whose device of the host it is, and where what belongs to it is kept.</summary>
/// <param name="Guest">The guest.</param>
/// <param name="StateFolder">The driver's state.</param>
/// <param name="RunFolder">The files of the guest's run.</param>
/// <param name="BridgeProgram">The program that makes taps on bridges for us, because we may not; null when we may.</param>
/// <param name="Filter">The filter of addresses; null without one.</param>
internal sealed record TapPlace(Uuid Guest, string StateFolder, string RunFolder, string? BridgeProgram = null, MacFilter? Filter = null)
{
    /// <summary>That of a guest.</summary>
    public static TapPlace Of(Uuid guest, QemuConfiguration configuration, string runFolder)
        => new(guest, configuration.Folders.State, runFolder, configuration.IsPrivileged ? null : configuration.Get(ProgramSettings.BridgeProgram), MacFilter.Of(configuration));

    /// <summary>The note on devices that would outlive the guest.</summary>
    public string Mark => $"libvirt-qemu {Guest}";
}
