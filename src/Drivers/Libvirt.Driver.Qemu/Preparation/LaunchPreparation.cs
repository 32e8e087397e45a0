using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Completes the copy of a definition that is going to run: aliases, names of block nodes, models of CPUs, files of firmware. Nothing is opened.</summary>
public static class LaunchPreparation
{
    private static readonly Action<DomainDocument, IEmulatorCapabilities>[] Steps =
    [
        AliasAssignment.Run,
    ];

    /// <summary>Changes <paramref name="domain"/>, which must be a copy of its own.</summary>
    public static void Run(DomainDocument domain, IEmulatorCapabilities emulator)
    {
        foreach (var step in Steps)
            step(domain, emulator);
    }
}
