using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Names that devices have in QEMU and in the live definition.</summary>
internal static class AliasAssignment
{
    /// <summary>Gives each device that has none its alias.</summary>
    public static void Run(DomainDocument domain, IEmulatorCapabilities emulator)
    {
    }
}
