using System.Globalization;

namespace Libvirt.Host.Devices;

/// <summary>SCSI units of the host.</summary>
public static class ScsiUnits
{
    private const int NoEntry = 2;

    /// <summary>Name of the generic device of a unit (sg0).</summary>
    /// <param name="adapter">"scsi_host0".</param>
    /// <param name="bus">Number of the bus.</param>
    /// <param name="target">Number of the target.</param>
    /// <param name="unit">Number of the unit.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the adapter's name is no such name; VIR_ERR_SYSTEM_ERROR: there is no such unit</exception>
    public static string GenericDevice(string adapter, uint bus, uint target, ulong unit)
    {
        const string Prefix = "scsi_host";
        if (!adapter.StartsWith(Prefix, StringComparison.Ordinal) || !uint.TryParse(adapter.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out uint host))
            throw LibvirtException.Internal(ErrorDomain.None, $"Cannot parse adapter '{adapter}'");
        var folder = new DirectoryInfo(string.Create(CultureInfo.InvariantCulture, $"/sys/bus/scsi/devices/{host}:{bus}:{target}:{unit}/scsi_generic"));
        return folder.Exists && folder.GetDirectories() is [var device, ..] ? device.Name
            : throw LibvirtException.System(ErrorDomain.None, NoEntry, $"cannot open directory '{folder.FullName}'");
    }
}
