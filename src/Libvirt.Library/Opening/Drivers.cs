namespace Libvirt.Library.Opening;

/// <summary>The drivers of this library, in the order in which they are asked.</summary>
internal static class Drivers
{
    /// <summary>One line a driver.</summary>
    public static readonly DriverRegistration[] All =
    [
        new Libvirt.Driver.Test.TestRegistration(),
        new Libvirt.Driver.Qemu.QemuRegistration(),
        new Libvirt.Driver.Remote.RemoteRegistration(),
    ];
}
