using Libvirt.Cpu;
using Libvirt.Cpu.Maps;

namespace Libvirt.Driver.Qemu.Definition;

/// <summary>What a QEMU binary can do, as far as definitions depend on it.</summary>
public interface IEmulatorCapabilities
{
    /// <summary>Architecture of its guests, by libvirt's name.</summary>
    string Architecture { get; }

    /// <summary>True when the binary has the capability of this name (native's names, such as <c>piix3-usb-uhci</c>).</summary>
    bool Has(string flag);

    /// <summary>Its version and package, as native writes them into logs: "7.2.13Debian 1:7.2+dfsg-7"; null when they are not known.</summary>
    string? VersionText => null;

    /// <summary>Names of all its capabilities, in native's order, for status files; none where that does not matter.</summary>
    IReadOnlyList<string> Flags => [];

    /// <summary>True when guests of this type can be run.</summary>
    bool Supports(DomainType type);

    /// <summary>The machine that a guest of this type gets when it names none; null when there is none.</summary>
    string? PreferredMachine(DomainType type);

    /// <summary>A machine by its name or alias; null when the binary does not have it.</summary>
    EmulatorMachine? Machine(DomainType type, string name);

    /// <summary>Models of processors that guests of a type can have; null when they are not known.</summary>
    HypervisorCpus? Cpus(DomainType type) => null;

    /// <summary>The processor of guests with mode host-model.</summary>
    /// <param name="type">Type of the guests.</param>
    /// <param name="map">The models that libvirt knows.</param>
    /// <param name="host">The host's own processor, for architectures whose emulator does not tell; null when unknown.</param>
    /// <param name="migratable">Without features that keep a guest from migrating.</param>
    /// <returns>mode custom, match exact; null when it is not known</returns>
    DomainCpu? HostModel(DomainType type, CpuMap map, DomainCpu? host, bool migratable) => null;

    /// <summary>Features of processors that are going to vanish, by the emulator's word; in its order.</summary>
    IReadOnlyList<string> DeprecatedFeatures(DomainType type) => [];

    /// <summary>True when the guest's interrupt controller can have this version (2 or 3).</summary>
    bool SupportsGic(DomainType type, int version);
}
