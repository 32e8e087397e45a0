using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.Arm;

/// <summary>ARM: hosts have a model by their registers; features are names that the hypervisor knows.</summary>
public sealed class ArmArchitecture : CpuArchitecture
{
    private readonly ArmMap _map;

    internal ArmArchitecture(ArmMap map) => _map = map;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Architectures { get; } = ["aarch64", "armv7l", "armv7b", "armv6l"];

    /// <inheritdoc/>
    /// <remarks>Guests are left to the hypervisor.</remarks>
    public override CpuComparison Compare(DomainCpu? host, DomainCpu cpu)
    {
        if (cpu.Architecture is null)
            return CpuComparison.Identical;
        if (host?.ModelName is not { } model)
            return CpuComparison.Incompatible("unknown host CPU");
        if (cpu.Vendor is not null && cpu.Vendor != host.Vendor)
            return CpuComparison.Incompatible($"host CPU vendor does not match required CPU vendor {cpu.Vendor}");
        if (cpu.ModelName is not null && cpu.ModelName != model)
            return CpuComparison.Incompatible($"host CPU model does not match required CPU model {cpu.ModelName}");
        return CpuComparison.Identical;
    }

    /// <inheritdoc/>
    public override DomainCpu Baseline(IReadOnlyList<DomainCpu> cpus, HypervisorCpuModels? models, IReadOnlyCollection<string>? features, bool migratable) => new()
    {
        Mode = CpuMode.Custom,
        Match = CpuMatch.Exact,
        Model = new() { Name = cpus[0].ModelName, Fallback = CpuFallback.Allow },
    };

    /// <inheritdoc/>
    public override void ValidateFeatures(DomainCpu cpu)
    {
        foreach (var feature in cpu.Features)
            if (!_map.Features.Contains(feature.Name))
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Cpu, $"unknown CPU feature: {feature.Name}");
    }

    /// <summary>Describes a host's processor by its MIDR register.</summary>
    /// <param name="midr">Implementer in bits 24 to 31, part number in bits 4 to 15.</param>
    /// <param name="features">Names that the kernel gives.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the map does not have it</exception>
    public DomainCpu Decode(ulong midr, IEnumerable<string> features)
    {
        uint implementer = (uint)(midr >> 24 & 0xff), part = (uint)(midr >> 4 & 0xfff);
        var model = _map.Models.Find(m => m.Part == part && _map.Vendors.Find(v => v.Name == m.Vendor)?.Implementer == implementer)
            ?? throw LibvirtException.Internal(ErrorDomain.Cpu, $"Cannot find CPU model with PVR 0x{part:x3}");
        var cpu = new DomainCpu { Architecture = "aarch64", Model = new() { Name = model.Name }, Vendor = model.Vendor };
        foreach (var feature in features)
            cpu.Features.Add(new() { Name = feature });
        return cpu;
    }

    /// <inheritdoc/>
    protected override void UpdateGuest(DomainCpu guest, DomainCpu? host)
    {
        if (guest.Mode is not CpuMode.HostModel)
            return;
        guest.TakeHostModel(host ?? throw CpuErrors.UnknownHost(), withVendor: true);
        guest.Match = CpuMatch.Exact;
    }
}
