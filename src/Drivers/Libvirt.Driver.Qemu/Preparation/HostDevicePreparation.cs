using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Blocks;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Names of the nodes and secrets of SCSI units.</summary>
internal static class HostDevicePreparation
{
    /// <summary>Names them.</summary>
    public static void Run(LaunchPlan plan)
    {
        foreach (var device in plan.Domain.Devices.HostDevices)
            Run(plan, device);
    }

    /// <summary>Names those of one device, as when it is added to a guest that runs.</summary>
    public static void Run(LaunchPlan plan, HostDevice device)
    {
        if (device is { Type: HostDeviceType.Scsi, Source: { } source })
            Name(plan, source);
    }

    private static void Name(LaunchPlan plan, HostDeviceSource source)
    {
        var names = source.PrivateData ??= new();
        var node = string.Create(CultureInfo.InvariantCulture, $"libvirt-{plan.Counters.NextNode()}-backend");
        names.Nodes.Add(new() { Type = BlockNodeNames.Storage, Name = node });
        if (source.Authentication is { Secret: not null })
            (names.Objects ??= new()).Secrets.Add(new() { Type = BlockSecretTypes.Authentication, Alias = node + "-secret0" });
    }
}
