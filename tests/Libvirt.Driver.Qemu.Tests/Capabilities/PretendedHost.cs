using Libvirt.Cpu;
using Libvirt.Cpu.Maps;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>What a binary can do on a host with another processor than the recorded one.</summary>
public sealed class PretendedHost(IEmulatorCapabilities recorded, DomainCpu host) : IEmulatorCapabilities
{
    /// <inheritdoc/>
    public string Architecture => recorded.Architecture;

    /// <inheritdoc/>
    public bool Has(string flag) => recorded.Has(flag);

    /// <inheritdoc/>
    public bool Supports(DomainType type) => recorded.Supports(type);

    /// <inheritdoc/>
    public string? PreferredMachine(DomainType type) => recorded.PreferredMachine(type);

    /// <inheritdoc/>
    public EmulatorMachine? Machine(DomainType type, string name) => recorded.Machine(type, name);

    /// <inheritdoc/>
    public HypervisorCpus? Cpus(DomainType type) => recorded.Cpus(type);

    /// <inheritdoc/>
    public DomainCpu? HostModel(DomainType type, CpuMap map, DomainCpu? own, bool migratable) => migratable ? map.For(Architecture).CopyMigratable(host) : host.Clone();

    /// <inheritdoc/>
    public IReadOnlyList<string> DeprecatedFeatures(DomainType type) => recorded.DeprecatedFeatures(type);

    /// <inheritdoc/>
    public bool SupportsGic(DomainType type, int version) => recorded.SupportsGic(type, version);
}
