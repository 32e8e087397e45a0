using Libvirt.Cpu;
using Libvirt.Cpu.Maps;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>A QEMU binary on a host with another processor than the recorded one.</summary>
public sealed class PretendedHost(IEmulatorCapabilities emulator, DomainCpu processor) : IEmulatorCapabilities
{
    /// <inheritdoc/>
    public string Architecture => emulator.Architecture;

    /// <inheritdoc/>
    public bool Has(string flag) => emulator.Has(flag);

    /// <inheritdoc/>
    public bool Supports(DomainType type) => emulator.Supports(type);

    /// <inheritdoc/>
    public string? PreferredMachine(DomainType type) => emulator.PreferredMachine(type);

    /// <inheritdoc/>
    public EmulatorMachine? Machine(DomainType type, string name) => emulator.Machine(type, name);

    /// <inheritdoc/>
    public HypervisorCpus? Cpus(DomainType type) => emulator.Cpus(type);

    /// <inheritdoc/>
    public DomainCpu? HostModel(DomainType type, CpuMap map, DomainCpu? host, bool migratable)
        => migratable ? map.For(Architecture).CopyMigratable(processor) : processor.Clone();

    /// <inheritdoc/>
    public bool SupportsGic(DomainType type, int version) => emulator.SupportsGic(type, version);
}
