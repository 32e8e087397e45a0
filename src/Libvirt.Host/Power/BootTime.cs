using System.Globalization;
using System.Runtime.InteropServices;

namespace Libvirt.Host;

/// <summary>When the host started: what was written down about files before that no longer counts.</summary>
public static class BootTime
{
    private const int RecordSize = 384, TypeOfBoot = 2, SecondsOffset = 340; // struct utmpx of 64-bit Linux, BOOT_TIME
    private static readonly string[] Records = ["/run/utmp", "/var/run/utmp"];
    private static readonly Lazy<ulong> Found = new(() => Recorded() ?? Computed());

    /// <summary>Seconds since 1970, found once: what the system recorded, else now less the time that the host is up.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: neither can be read</exception>
    public static ulong Seconds => Found.Value;

    private static ulong? Recorded()
    {
        foreach (var path in Records)
        {
            if (!File.Exists(path))
                continue;
            var data = File.ReadAllBytes(path);
            for (int at = 0; at + RecordSize <= data.Length; at += RecordSize)
                if (MemoryMarshal.Read<short>(data.AsSpan(at)) == TypeOfBoot)
                    return MemoryMarshal.Read<uint>(data.AsSpan(at + SecondsOffset));
        }
        return null;
    }

    private static ulong Computed()
    {
        var text = KernelFile.Read("/proc/uptime") ?? throw LibvirtException.System(ErrorDomain.None, Native.NoEntry, "Failed to open file '/proc/uptime'");
        double up = double.Parse(text.AsSpan(0, text.IndexOf(' ')), CultureInfo.InvariantCulture);
        return (ulong)(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0 - up + 0.5);
    }
}
