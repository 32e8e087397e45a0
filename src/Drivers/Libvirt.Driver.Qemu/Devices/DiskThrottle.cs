using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Limits of one disk in QEMU.</summary>
internal static class DiskThrottle
{
    /// <summary>Arguments of block_set_io_throttle; lengths of bursts and sizes only where they are set.</summary>
    public static JsonObject Arguments(Disk disk)
    {
        var limits = disk.Limits ?? new();
        var arguments = new JsonObject().Add("id", DiskTrays.Name(disk))
            .Add("bps", limits.TotalBytes).Add("bps_rd", limits.ReadBytes).Add("bps_wr", limits.WriteBytes)
            .Add("iops", limits.TotalIops).Add("iops_rd", limits.ReadIops).Add("iops_wr", limits.WriteIops)
            .Add("bps_max", limits.TotalBytesMaximum).Add("bps_rd_max", limits.ReadBytesMaximum).Add("bps_wr_max", limits.WriteBytesMaximum)
            .Add("iops_max", limits.TotalIopsMaximum).Add("iops_rd_max", limits.ReadIopsMaximum).Add("iops_wr_max", limits.WriteIopsMaximum)
            .Add("iops_size", limits.SizeIops);
        if (limits.GroupName is { } group)
            arguments.Add("group", group);
        foreach (var (name, length) in new[]
        {
            ("bps_max_length", limits.TotalBytesMaximumLength), ("bps_rd_max_length", limits.ReadBytesMaximumLength), ("bps_wr_max_length", limits.WriteBytesMaximumLength),
            ("iops_max_length", limits.TotalIopsMaximumLength), ("iops_rd_max_length", limits.ReadIopsMaximumLength), ("iops_wr_max_length", limits.WriteIopsMaximumLength),
        })
            if (length > 0)
                arguments.Add(name, length);
        return arguments;
    }
}
