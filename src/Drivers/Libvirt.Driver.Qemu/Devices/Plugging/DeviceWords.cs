namespace Libvirt.Driver.Qemu.Devices.Plugging;

/// <summary>The word that messages have for a class of devices.</summary>
internal static class DeviceWords
{
    /// <summary>The name of the element, but for character devices, which are one class.</summary>
    public static string Of(IDomainDevice device) => device is CharDevice ? "chr" : DeviceFragment.NameOf(device);
}
