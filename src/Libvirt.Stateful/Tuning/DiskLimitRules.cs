namespace Libvirt.Stateful.Tuning;

/// <summary>Which limits of a disk go together.</summary>
public static class DiskLimitRules
{
    /// <summary>Refuses limits that contradict each other.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="domain">The driver.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    public static void Check(DiskLimits limits, ErrorDomain domain)
    {
        NotBoth(limits.TotalBytes, limits.ReadBytes, limits.WriteBytes, "bytes_sec", domain);
        NotBoth(limits.TotalIops, limits.ReadIops, limits.WriteIops, "iops_sec", domain);
        NotBoth(limits.TotalBytesMaximum, limits.ReadBytesMaximum, limits.WriteBytesMaximum, "bytes_sec_max", domain);
        NotBoth(limits.TotalIopsMaximum, limits.ReadIopsMaximum, limits.WriteIopsMaximum, "iops_sec_max", domain);
    }

    /// <summary>Refuses bursts that are lower than what is allowed all the time.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="domain">The driver.</param>
    /// <param name="zeroIsNone">A burst of 0 is none, and not lower.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    public static void CheckBursts(DiskLimits limits, ErrorDomain domain, bool zeroIsNone)
    {
        NotAbove(limits.TotalBytes, limits.TotalBytesMaximum, "total_bytes_sec", domain, zeroIsNone);
        NotAbove(limits.ReadBytes, limits.ReadBytesMaximum, "read_bytes_sec", domain, zeroIsNone);
        NotAbove(limits.WriteBytes, limits.WriteBytesMaximum, "write_bytes_sec", domain, zeroIsNone);
        NotAbove(limits.TotalIops, limits.TotalIopsMaximum, "total_iops_sec", domain, zeroIsNone);
        NotAbove(limits.ReadIops, limits.ReadIopsMaximum, "read_iops_sec", domain, zeroIsNone);
        NotAbove(limits.WriteIops, limits.WriteIopsMaximum, "write_iops_sec", domain, zeroIsNone);
    }

    private static void NotBoth(ulong total, ulong read, ulong write, string what, ErrorDomain domain)
    {
        if (total != 0 && (read != 0 || write != 0))
            throw LibvirtException.InvalidArgument(domain, $"total and read/write of {what} cannot be set at the same time");
    }

    private static void NotAbove(ulong value, ulong maximum, string what, ErrorDomain domain, bool zeroIsNone)
    {
        if (value > maximum && !(zeroIsNone && maximum == 0))
            throw LibvirtException.InvalidArgument(domain, $"{what} cannot be set higher than {what}_max");
    }
}
