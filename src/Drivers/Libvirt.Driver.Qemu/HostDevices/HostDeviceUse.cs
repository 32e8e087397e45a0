namespace Libvirt.Driver.Qemu.HostDevices;

/// <summary>Guests that have a device of the host.</summary>
/// <param name="isShared">Each of them lets others have it, too.</param>
internal sealed class HostDeviceUse(bool isShared)
{
    /// <summary>Each of them lets others have it, too.</summary>
    public bool IsShared => isShared;

    /// <summary>Their names.</summary>
    public List<string> Owners { get; } = [];
}
