using System.Globalization;

namespace Libvirt.Host.Devices;

/// <summary>USB devices of the host, as sysfs tells.</summary>
/// <param name="buses">/sys/bus, or a tree that stands for it.</param>
public sealed class UsbDevices(string buses = "/sys/bus")
{
    private const int NoEntry = 2; // ENOENT
    private const string Folder = "/usb/devices";

    /// <summary>Those that fit; null fits all.</summary>
    /// <param name="vendor">Maker.</param>
    /// <param name="product">The maker's number.</param>
    /// <param name="bus">Number of the bus.</param>
    /// <param name="number">Number on the bus.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the host has no USB</exception>
    public List<UsbDevice> Find(uint? vendor = null, uint? product = null, uint? bus = null, uint? number = null)
    {
        if (!Directory.Exists(buses + Folder))
            throw LibvirtException.System(ErrorDomain.None, NoEntry, $"cannot open directory '{buses}{Folder}'");
        var found = new List<UsbDevice>();
        foreach (var path in Directory.EnumerateFileSystemEntries(buses + Folder))
            // Interfaces of devices have a colon in their names.
            if (!Path.GetFileName(path.AsSpan()).Contains(':') && Read(path) is { } device && Fits(device.Vendor, vendor) && Fits(device.Product, product)
                && Fits(device.Bus, bus) && Fits(device.Number, number))
                found.Add(device);
        found.Sort(static (a, b) => (a.Bus, a.Number).CompareTo((b.Bus, b.Number)));
        return found;
    }

    /// <summary>The error for a device that is not there.</summary>
    public static LibvirtException Missing(uint? vendor, uint? product, uint? bus, uint? number)
    {
        var text = "Did not find USB device";
        if (vendor is not null)
            text += string.Create(CultureInfo.InvariantCulture, $" {vendor:x4}:{product ?? 0:x4}");
        if (bus is not null)
            text += string.Create(CultureInfo.InvariantCulture, $" bus:{bus} device:{number ?? 0}");
        return LibvirtException.Internal(ErrorDomain.None, text);
    }

    private static UsbDevice? Read(string path)
        => Bus(Path.GetFileName(path)) is { } bus && KernelFile.ReadUInt(path + "/devnum") is { } number && Identifier(path + "/idVendor") is { } vendor && Identifier(path + "/idProduct") is { } product
            ? new(bus, number, vendor, product) : null;

    /// <summary>"usb1" is the root of bus 1, "1-1.5" a device on it.</summary>
    private static uint? Bus(string name)
    {
        var text = name.StartsWith("usb", StringComparison.Ordinal) ? name.AsSpan(3) : name.AsSpan(0, Math.Max(name.IndexOf('-', StringComparison.Ordinal), 0));
        return uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint bus) ? bus : null;
    }

    private static uint? Identifier(string path)
        => uint.TryParse(KernelFile.ReadValue(path), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value) ? value : null;

    private static bool Fits(uint present, uint? wanted) => wanted is null || wanted == present;
}
