using System.Globalization;

namespace Libvirt.Host;

/// <summary>Numbers of a device file.</summary>
/// <param name="Major">Of the driver; -1 for all.</param>
/// <param name="Minor">Of the device; -1 for all.</param>
public readonly record struct DeviceNumber(int Major, int Minor)
{
    /// <summary>"8:0".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}:{Minor}");
}
