namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>Function 0 of a slot must say that there are others.</summary>
internal static class PciMultiFunction
{
    public static void Run(DomainDevices devices)
    {
        var shared = new HashSet<(uint, uint, uint)>();
        foreach (var device in devices.All())
            if (device.Info.Address is PciAddress { IsSet: true, Function: > 0 } address)
                shared.Add((address.Domain, address.Bus, address.Slot));
        foreach (var device in devices.All())
            if (device.Info.Address is PciAddress { IsSet: true, Function: 0 } address && shared.Contains((address.Domain, address.Bus, address.Slot)))
                address.MultiFunction ??= true;
    }
}
