using System.Globalization;
using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.Power;

/// <summary>ppc64: a model is a generation of POWER; guests may run in the mode of an older one.</summary>
public sealed class PowerArchitecture : CpuArchitecture
{
    private readonly PowerMap _map;
    private readonly string[] _names;

    internal PowerArchitecture(PowerMap map)
    {
        _map = map;
        _names = [.. map.Models.Select(m => m.Name)];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Architectures { get; } = ["ppc64", "ppc64le"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> ModelNames => _names;

    /// <inheritdoc/>
    public override string? VendorOf(string model) => _map.Models.Find(m => m.Name == model)?.Vendor;

    /// <inheritdoc/>
    public override CpuComparison Compare(DomainCpu? host, DomainCpu cpu)
    {
        if (host?.ModelName is null)
            return CpuComparison.Incompatible("unknown host CPU");
        if (cpu.Architecture is { } architecture and not ("ppc64" or "ppc64le"))
            return CpuComparison.Incompatible($"CPU arch {architecture} does not match host arch");
        if (cpu.Vendor is not null && cpu.Vendor != host.Vendor)
            return CpuComparison.Incompatible($"host CPU vendor does not match required CPU vendor {cpu.Vendor}");
        var hostModel = Find(host.ModelName);
        if (cpu.Mode is CpuMode.HostModel)
            return CompareGeneration(hostModel, cpu.ModelName);
        if (cpu.Mode is CpuMode.HostPassthrough or CpuMode.Maximum)
            return CpuComparison.Identical;
        var model = Find(Current(cpu.ModelName));
        return model == hostModel ? CpuComparison.Identical : CpuComparison.Incompatible($"host CPU model does not match required CPU model {model.Name}");
    }

    /// <inheritdoc/>
    public override DomainCpu Baseline(IReadOnlyList<DomainCpu> cpus, HypervisorCpuModels? models, IReadOnlyCollection<string>? features, bool migratable)
    {
        var model = Find(cpus[0].ModelName);
        string? vendor = null;
        foreach (var cpu in cpus)
        {
            if (cpu.ModelName != model.Name)
                throw CpuErrors.Incompatible();
            if (cpu.Vendor is null)
                continue;
            if (!_map.Vendors.Contains(cpu.Vendor))
                throw CpuErrors.UnknownVendor(cpu.Vendor);
            if (model.Vendor is not null && model.Vendor != cpu.Vendor)
                throw CpuErrors.VendorDiffers(model.Vendor, model.Name, cpu.Vendor);
            if (vendor is not null && vendor != cpu.Vendor)
                throw CpuErrors.VendorsDiffer();
            vendor = cpu.Vendor;
        }
        return new()
        {
            Mode = CpuMode.Custom,
            Match = CpuMatch.Exact,
            Model = new() { Name = model.Name, Fallback = CpuFallback.Forbid },
            Vendor = vendor,
        };
    }

    /// <inheritdoc/>
    public override void ConvertLegacy(DomainCpu cpu)
    {
        if (cpu.Model is not null)
            cpu.Model.Name = Current(cpu.Model.Name);
    }

    /// <summary>Once each revision of a processor was a model.</summary>
    private static string? Current(string? model) => model switch
    {
        "POWER7_v2.1" or "POWER7_v2.3" or "POWER7+_v2.1" => "POWER7",
        "POWER8_v1.0" => "POWER8",
        _ => model,
    };

    /// <summary>Describes a host's processor by its version register.</summary>
    /// <param name="version">The PVR.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: the map does not have it</exception>
    public DomainCpu Decode(uint version)
    {
        var model = _map.Models.Find(m => m.Matches(version))
            ?? throw LibvirtException.OperationFailed(ErrorDomain.Cpu, $"Cannot find CPU model with PVR 0x{version:x8}");
        return new() { Architecture = "ppc64", Model = new() { Name = model.Name }, Vendor = model.Vendor };
    }

    /// <inheritdoc/>
    /// <remarks>A host-model guest may name the generation whose mode it wants: that stays as it is.</remarks>
    protected override void UpdateGuest(DomainCpu guest, DomainCpu? host)
    {
    }

    private PowerModel Find(string? name)
    {
        if (name is null)
            throw LibvirtException.InvalidArgument(ErrorDomain.Cpu, "no CPU model specified");
        return _map.Models.Find(m => m.Name == name) ?? throw CpuErrors.UnknownModel(name);
    }

    /// <summary>A host runs guests of its own generation and of older ones from POWER6 on.</summary>
    private static CpuComparison CompareGeneration(PowerModel host, string? mode)
    {
        if (mode is null)
            return CpuComparison.Identical;
        int generation = Generation(mode, "power");
        if (generation == 0)
            throw LibvirtException.Internal(ErrorDomain.Cpu, $"Unknown CPU model {mode}");
        return generation <= Generation(host.Name, "POWER") ? CpuComparison.Identical : CpuComparison.Incompatible($"host CPU does not support mode {mode}");
    }

    private static int Generation(string name, string prefix)
        => name.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int generation)
            ? generation : 0;
}
