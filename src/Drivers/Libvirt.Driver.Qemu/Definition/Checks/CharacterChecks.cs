namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Host sides of character devices.</summary>
internal static class CharacterChecks
{
    public static void Run(QemuGuest guest)
    {
        foreach (var device in guest.Devices.Characters())
            Backend(device.Backend);
        foreach (var device in guest.Devices.RedirectedDevices)
            Backend(device.Backend);
        foreach (var card in guest.Devices.SmartCards)
            Backend(card.Backend);
    }

    private static void Backend(CharBackend backend)
    {
    }
}
