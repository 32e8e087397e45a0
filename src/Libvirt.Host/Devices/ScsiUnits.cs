using System.Globalization;

namespace Libvirt.Host.Devices;

/// <summary>SCSI units of the host.</summary>
public static class ScsiUnits
{
    /// <summary>Name of the generic device of a unit (sg0); null when there is no such unit.</summary>
    /// <param name="adapter">"scsi_host0".</param>
    /// <param name="bus">Number of the bus.</param>
    /// <param name="target">Number of the target.</param>
    /// <param name="unit">Number of the unit.</param>
    public static string? GenericDevice(string adapter, uint bus, uint target, ulong unit)
    {
        const string Prefix = "scsi_host";
        if (!adapter.StartsWith(Prefix, StringComparison.Ordinal) || !uint.TryParse(adapter.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out uint host))
            return null;
        var folder = new DirectoryInfo(string.Create(CultureInfo.InvariantCulture, $"/sys/bus/scsi/devices/{host}:{bus}:{target}:{unit}/scsi_generic"));
        return folder.Exists && folder.GetDirectories() is [var device, ..] ? device.Name : null;
    }
}
