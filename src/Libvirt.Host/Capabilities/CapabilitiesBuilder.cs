using Libvirt.Documents;
using Libvirt.Documents.HostCapabilities;
using Libvirt.Host.Caches;
using Libvirt.Host.Devices;
using Libvirt.Host.Numa;
using Libvirt.Host.Power;

namespace Libvirt.Host.Capabilities;

/// <summary>Makes the host part of capabilities. Drivers add their guests, and what only they know about the host.</summary>
public sealed class CapabilitiesBuilder
{
    private readonly KernelFolders _folders;

    /// <summary>Describes a host.</summary>
    /// <param name="folders">Where the kernel's files are.</param>
    public CapabilitiesBuilder(KernelFolders folders) => _folders = folders;

    /// <summary>The UUID, usually of <see cref="Firmware.HostUuid"/>; null for none.</summary>
    public Uuid? Uuid { get; init; }

    /// <summary>The processor, usually of <see cref="HostCpuReader"/>, completed with its model.</summary>
    public required CapabilityCpu Cpu { get; init; }

    /// <summary>How guests leave the host; null when they cannot.</summary>
    public HostMigration? Migration { get; init; }

    /// <summary>Prefix of the driver's own network devices; null for none.</summary>
    public string? NetPrefix { get; init; }

    /// <summary>Security models in the order in which the driver stacks them.</summary>
    public IReadOnlyList<HostSecurityModel> SecurityModels { get; init; } = [];

    /// <summary>Tells about memory of nodes; null for the kernel's files.</summary>
    public INodeMemory? NodeMemory { get; init; }

    /// <summary>Reads the host anew.</summary>
    /// <exception cref="LibvirtException">the kernel's files are not as documented, or may not be read</exception>
    public CapabilitiesDocument Build()
    {
        var reader = new CacheReader(_folders, ResourceControls.Read(_folders));
        var caches = reader.Caches();
        return new()
        {
            Host = new()
            {
                Uuid = Uuid,
                Cpu = Cpu,
                PowerManagementKnown = true,
                PowerManagement = SleepStates.Read(_folders),
                Iommu = IommuGroups.Exist(_folders),
                Migration = Migration,
                NetPrefix = NetPrefix,
                Topology = new TopologyReader(_folders, NodeMemory).Read(),
                Caches = caches,
                MemoryBandwidth = reader.Bandwidth(caches?.Banks ?? []),
                SecurityModels = [.. SecurityModels],
            },
        };
    }
}
