using System.Globalization;

namespace Libvirt.Host.Devices;

/// <summary>A USB device of the host.</summary>
/// <param name="Bus">Number of its bus.</param>
/// <param name="Number">Its number on the bus.</param>
/// <param name="Vendor">Its maker.</param>
/// <param name="Product">The maker's number of it.</param>
public readonly record struct UsbDevice(uint Bus, uint Number, uint Vendor, uint Product)
{
    /// <summary>"001:007", as messages name it.</summary>
    public static string Place(uint bus, uint number) => string.Create(CultureInfo.InvariantCulture, $"{bus:000}:{number:000}");
}
