using Libvirt.Cpu;
using Libvirt.Cpu.X86;
using Libvirt.Documents.DomainCapabilities;
using Libvirt.Documents.EmulatorCapabilities;
using Libvirt.Driver.Qemu.Capabilities.Probing;

namespace Libvirt.Driver.Qemu.DomainCapabilities;

/// <summary>The modes and models of processors (<c>cpu</c>).</summary>
internal static class CpuCapabilities
{
    public static DomainCapabilityCpu Build(DomainCapabilitiesRequest request)
    {
        bool passthrough = request.Type is DomainType.Kvm or DomainType.Hvf && EmulatorHostFit.RunsNatively(request.Host.Architecture, request.Emulator.Architecture);
        bool maximum = request.Has("cpu-max");
        return new()
        {
            Modes =
            [
                new CapabilityCpuPassthrough
                {
                    Supported = passthrough,
                    Choices = passthrough ? [CapabilityGroups.Choice("hostPassthroughMigratable", request.Has("cpu.migratable") ? "on" : null, "off")] : [],
                },
                new CapabilityCpuMaximum { Supported = maximum, Choices = maximum ? [CapabilityGroups.Choice("maximumMigratable", "on", "off")] : [] },
                HostModel(request),
                Custom(request),
            ],
        };
    }

    private static CapabilityCpuHostModel HostModel(DomainCapabilitiesRequest request)
    {
        if (!EmulatorHostFit.RunsNatively(request.Host.Architecture, request.Emulator.Architecture) || request.Emulator.HostModel(request.Type, request.Host.Map, request.Host.Cpu, migratable: false) is not { } cpu)
            return new() { Supported = false };
        if (request.DisableDeprecated)
            foreach (var name in request.Emulator.Accelerator(request.Type).HostCpu?.DeprecatedFeatures ?? [])
                if (cpu.Features.Find(f => f.Name == name) is { } feature)
                    feature.Policy = CpuFeaturePolicy.Disable;
                else
                    cpu.Features.Add(new() { Name = name, Policy = CpuFeaturePolicy.Disable });
        cpu.Features.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        bool limits = request.Type is DomainType.Kvm or DomainType.Hvf && request.Host.PhysicalAddressBits > 0;
        return new()
        {
            Supported = true,
            Model = new() { Fallback = cpu.Model?.Fallback, Name = cpu.Model?.Name },
            Vendor = cpu.Vendor,
            Address = limits ? new() { Mode = CpuAddressMode.Passthrough, Limit = request.Host.PhysicalAddressBits } : null,
            Features = cpu.Features,
        };
    }

    private static CapabilityCpuCustom Custom(DomainCapabilitiesRequest request)
    {
        var architecture = request.Host.Map.Find(request.Emulator.Architecture);
        if (architecture is null)
            return new() { Supported = false };
        var known = request.Emulator.Architecture is "x86_64" or "i686" or "ppc64" or "ppc64le" ? new HashSet<string>(architecture.ModelNames) : null;
        var models = new List<CapabilityCpuModel>();
        foreach (var cpu in request.Emulator.Accelerator(request.Type).Cpus)
            if (cpu.Name != "host" && known?.Contains(cpu.Name!) != false)
                models.Add(Model(cpu, architecture));
        models.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new() { Supported = models.Count > 0, Models = models };
    }

    /// <summary>By libvirt's names, sorted, each once.</summary>
    private static List<string> Blockers(List<string> names, CpuArchitecture architecture)
    {
        var sorted = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
            sorted.Add(architecture is X86Architecture { Map: var map } && map.FindHypervisorFeature(name) is >= 0 and var index ? map.Features[index].Name : name);
        return [.. sorted];
    }

    private static CapabilityCpuModel Model(EmulatorCpuModel cpu, CpuArchitecture architecture) => new()
    {
        Name = cpu.Name,
        Usable = cpu.Usable switch { true => CapabilityUsability.Yes, false => CapabilityUsability.No, null => CapabilityUsability.Unknown },
        Deprecated = cpu.Deprecated,
        Vendor = architecture.VendorOf(cpu.Name!) ?? "unknown",
        Canonical = (architecture as X86Architecture)?.Map.CanonicalName(cpu.Name!),
        Blockers = Blockers(cpu.Blockers, architecture),
    };
}
