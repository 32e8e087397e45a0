using Libvirt.Documents.DomainCapabilities;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.DomainCapabilities;

/// <summary>virConnectGetDomainCapabilities: what guests can have.</summary>
public static class DomainCapabilitiesBuilder
{
    /// <summary>Makes the document.</summary>
    public static DomainCapabilitiesDocument Build(DomainCapabilitiesRequest request)
    {
        var guest = request.Guest();
        return new()
        {
            Path = request.Path,
            Type = DomainTypeNames.Text(request.Type),
            Machine = request.Machine,
            Architecture = request.Architecture,
            MaxVcpus = MaximumVcpus(request),
            IoThreads = true,
            Os = BootCapabilities.Build(request),
            Cpu = CpuCapabilities.Build(request),
            MemoryBacking = CapabilityGroups.Supported(CapabilityGroups.Choice("sourceType", "file", "anonymous", request.Has("memory-backend-memfd") ? "memfd" : null)),
            Devices = DeviceCapabilities.Build(request, guest),
            Features = FeatureCapabilities.Build(request, guest),
        };
    }

    private static uint? MaximumVcpus(DomainCapabilitiesRequest request)
    {
        uint maximum = request.Emulator.Machine(request.Type, request.Machine)?.MaximumCpus ?? 0;
        if (request.Type == DomainType.Kvm && request.Host.KvmMaximumCpus > 0 && maximum > 0)
            maximum = Math.Min(maximum, request.Host.KvmMaximumCpus);
        return maximum == 0 ? null : maximum;
    }
}
