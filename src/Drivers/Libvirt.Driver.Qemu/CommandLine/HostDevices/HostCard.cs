using System.Globalization;

namespace Libvirt.Driver.Qemu.CommandLine.HostDevices;

/// <summary>Network cards that are devices of the host.</summary>
internal static class HostCard
{
    /// <summary>Where the host has it; the network's port tells it when the card is one of a pool.</summary>
    public static string Address(InterfaceDevice card)
    {
        var address = card.Actual?.Source?.DeviceAddress ?? card.Source?.DeviceAddress;
        return string.Create(CultureInfo.InvariantCulture, $"{address?.Domain ?? 0:x4}:{address?.Bus ?? 0:x2}:{address?.Slot ?? 0:x2}.{address?.Function ?? 0:x}");
    }
}
