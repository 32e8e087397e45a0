using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>Limits that several disks share.</summary>
internal static class ThrottleProperties
{
    /// <summary>Name of a group in QEMU.</summary>
    public static string Alias(string group) => "throttle-" + group;

    /// <summary>The object of a group.</summary>
    public static JsonObject Group(ThrottleGroup group)
        => new JsonObject().Add("qom-type", "throttle-group").Add("id", Alias(group.Name ?? "")).Add("limits", Limits(group.Limits));

    /// <summary>Limits in QEMU's names; 0 for none. Lengths of bursts only where they are set.</summary>
    public static JsonObject Limits(DiskLimits limits)
    {
        var properties = new JsonObject().Add("bps-total", limits.TotalBytes).Add("bps-read", limits.ReadBytes).Add("bps-write", limits.WriteBytes)
            .Add("iops-total", limits.TotalIops).Add("iops-read", limits.ReadIops).Add("iops-write", limits.WriteIops)
            .Add("bps-total-max", limits.TotalBytesMaximum).Add("bps-read-max", limits.ReadBytesMaximum).Add("bps-write-max", limits.WriteBytesMaximum)
            .Add("iops-total-max", limits.TotalIopsMaximum).Add("iops-read-max", limits.ReadIopsMaximum).Add("iops-write-max", limits.WriteIopsMaximum)
            .Add("iops-size", limits.SizeIops);
        foreach (var (name, length) in new[]
        {
            ("bps-total-max-length", limits.TotalBytesMaximumLength), ("bps-read-max-length", limits.ReadBytesMaximumLength), ("bps-write-max-length", limits.WriteBytesMaximumLength),
            ("iops-total-max-length", limits.TotalIopsMaximumLength), ("iops-read-max-length", limits.ReadIopsMaximumLength), ("iops-write-max-length", limits.WriteIopsMaximumLength),
        })
            if (length > 0)
                properties.Add(name, length);
        return properties;
    }
}
