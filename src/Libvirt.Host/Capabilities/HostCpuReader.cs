using System.Globalization;
using Libvirt.Documents.HostCapabilities;
using Libvirt.Host.Cpus;
using Libvirt.Host.Memory;
using Libvirt.Host.Numa;

namespace Libvirt.Host.Capabilities;

/// <summary>What the kernel tells about the host's processors. Model, vendor and features come from cpuid and are added by who knows models.</summary>
public static class HostCpuReader
{
    /// <summary>Architecture, microcode, address size, topology, clock and sizes of pages.</summary>
    /// <param name="folders">Where the kernel's files are.</param>
    /// <param name="architecture">"x86_64" ...</param>
    /// <param name="counts">Of the same host.</param>
    public static CapabilityCpu Read(KernelFolders folders, string architecture, NodeCounts counts)
    {
        var cpuInfo = KernelFile.Read(folders.Processes + "/cpuinfo") ?? "";
        var cpu = new CapabilityCpu
        {
            Architecture = architecture,
            Topology = new() { Sockets = counts.Sockets, Dies = 1, Clusters = 1, Cores = counts.Cores, Threads = counts.Threads },
        };
        if (HostArchitecture.Family(architecture) == CpuFamily.X86)
        {
            cpu.Microcode = Microcode(cpuInfo);
            if (AddressBits(cpuInfo) is { } bits)
                cpu.AddressSize = new() { Mode = "emulate", Bits = bits };
            if (TimeStampCounter.Read() is { } clock)
                cpu.Counter = new() { Name = "tsc", Frequency = clock.Frequency, Scaling = clock.Scaling };
        }
        foreach (uint size in new PagePools(folders, new NumaNodes(folders)).Sizes(PagePools.WholeHost))
            cpu.Pages.Add(new() { Unit = "KiB", Size = size });
        return cpu;
    }

    /// <summary>Version of the microcode, from "microcode : 0xa0b"; null when the kernel does not tell.</summary>
    public static uint? Microcode(string cpuInfo)
    {
        if (CpuInfoText.First(cpuInfo, "microcode") is not { } text)
            return null;
        bool hex = text.StartsWith("0x", StringComparison.Ordinal);
        return uint.TryParse(hex ? text.AsSpan(2) : text, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out uint version) ? version : null;
    }

    /// <summary>Bits of physical addresses, from "address sizes : 46 bits physical, 48 bits virtual"; null when the kernel does not tell.</summary>
    public static uint? AddressBits(string cpuInfo)
    {
        if (CpuInfoText.First(cpuInfo, "address sizes") is not { } text)
            return null;
        int end = text.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && uint.TryParse(text.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out uint bits) ? bits : null;
    }
}
