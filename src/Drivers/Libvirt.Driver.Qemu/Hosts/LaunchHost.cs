using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Host.Cpus;
using Libvirt.Host.Firmware;
using Libvirt.Host.Numa;
using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>What the host has at this moment, as command lines need it. It is read for the guest that starts: the daemon itself comes up without.</summary>
internal static class LaunchHost
{
    /// <summary>Adds the host to the settings.</summary>
    /// <param name="settings">What the configuration says.</param>
    /// <param name="domain">The guest: what it does not need is not read.</param>
    public static LaunchSettings Describe(LaunchSettings settings, DomainDocument domain)
    {
        var nodes = new NumaNodes(KernelFolders.Real);
        var online = nodes.Online();
        return settings with
        {
            HostCpu = domain.Cpu is null ? null : HostProcessor.Cpu(),
            NumaNodes = online is null ? CpuSet.First(1) : CpuSet.Of([.. online.Bits]),
            NodeOfProcessor = processor => NodeOf(nodes, online, processor),
            HostInformation = domain.Os.Smbios == SmbiosMode.Host ? Information() : null,
        };
    }

    private static int? NodeOf(NumaNodes nodes, Bitmap? online, int processor)
    {
        foreach (int node in online?.Bits ?? [])
            if (nodes.Cpus(node)?[processor] == true)
                return node;
        return null;
    }

    private static SystemInformation? Information()
        => SystemInformationReader.Read(KernelFolders.Real, HostArchitecture.Family(HostArchitecture.Current())) is not { } found ? null : new()
        {
            Type = found.Type,
            Bios = found.Bios,
            System = found.System,
            BaseBoards = found.BaseBoards,
            Chassis = found.Chassis,
            OemStrings = found.OemStrings,
        };
}
