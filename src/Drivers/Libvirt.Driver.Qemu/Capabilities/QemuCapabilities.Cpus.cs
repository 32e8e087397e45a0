using Libvirt.Cpu;
using Libvirt.Cpu.Maps;
using Libvirt.Cpu.X86;

namespace Libvirt.Driver.Qemu.Capabilities;

public sealed partial class QemuCapabilities
{
    /// <summary>Models and the host's processor, for the calls about processors of a hypervisor.</summary>
    /// <param name="type">Type of the guests.</param>
    public HypervisorCpus Cpus(DomainType type)
    {
        var accelerator = Accelerator(type);
        var models = new List<HypervisorCpuModel>(accelerator.Cpus.Count);
        foreach (var cpu in accelerator.Cpus)
            models.Add(new(cpu.Name!, cpu.Usable, cpu.Blockers));
        return new()
        {
            Architecture = Architecture,
            Emulator = Path ?? "",
            Type = DomainTypeNames.Text(type),
            Models = models.Count == 0 ? null : new(models),
            Host = Host(accelerator),
        };
    }

    /// <summary>The processor of guests with mode host-model, before it is restricted to what migrates.</summary>
    /// <param name="type">Type of the guests.</param>
    /// <param name="map">The models that libvirt knows.</param>
    /// <param name="host">The host's own processor, for architectures whose emulator does not tell (POWER with KVM); null when unknown.</param>
    /// <param name="migratable">Without features that keep a guest from migrating.</param>
    /// <returns>mode custom, match exact; null when it is not known</returns>
    public DomainCpu? HostModel(DomainType type, CpuMap map, DomainCpu? host, bool migratable)
    {
        var accelerator = Accelerator(type);
        if (map.Find(Architecture) is X86Architecture x86)
            return accelerator.HostCpu is null ? null : x86.HostModel(Cpus(type), migratable);
        if (Architecture is "s390x" or "s390")
            return accelerator.HostCpu is { } cpu ? S390Model(cpu) : null;
        if (type != DomainType.Kvm || host?.Model?.Name is not { } name || Architecture is "aarch64" or "armv7l" or "armv6l" or "armv7b")
            return null;
        return new()
        {
            Mode = CpuMode.Custom,
            Match = CpuMatch.Exact,
            Model = new() { Name = name, Fallback = CpuFallback.Allow },
            Vendor = host.Vendor,
            Features = host.Features.ConvertAll(f => new CpuFeature { Name = f.Name, Policy = CpuFeaturePolicy.Require }),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> DeprecatedFeatures(DomainType type) => Accelerator(type).HostCpu?.DeprecatedFeatures ?? [];

    private static HypervisorHostCpu? Host(EmulatorAccelerator accelerator)
    {
        if (accelerator.HostCpu is not { } host)
            return null;
        var properties = new List<HypervisorCpuProperty>(host.Properties.Count);
        foreach (var property in host.Properties)
            properties.Add(new(property.Name!, property.Value!, property.Migratable == true));
        return new(host.Model ?? "", host.Migratability == true, properties);
    }

    /// <summary>On s390 every boolean property is a feature, and those that are off are told too.</summary>
    private static DomainCpu S390Model(Libvirt.Documents.EmulatorCapabilities.EmulatorHostCpu host)
    {
        var cpu = new DomainCpu { Mode = CpuMode.Custom, Match = CpuMatch.Exact, Model = new() { Name = host.Model, Fallback = CpuFallback.Forbid } };
        foreach (var property in host.Properties)
            if (property.Type == "boolean")
                cpu.Features.Add(new() { Name = property.Name!, Policy = property.IsOn ? CpuFeaturePolicy.Require : CpuFeaturePolicy.Disable });
        return cpu;
    }
}
