using Libvirt.Cpu;
using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.DomainCapabilities;

/// <summary>The call virConnectGetDomainCapabilities: what is not given is chosen, then the question is answered.</summary>
public static class DomainCapabilitiesCall
{
    /// <summary>Answers.</summary>
    /// <param name="catalog">The emulators.</param>
    /// <param name="host">The host.</param>
    /// <param name="path">Path of an emulator; null for the architecture's.</param>
    /// <param name="architecture">libvirt's name; null for the emulator's or the host's.</param>
    /// <param name="machine">Name or alias of a machine; null for the preferred one.</param>
    /// <param name="type">Type of the guests, such as "kvm"; null for the best.</param>
    /// <param name="disableDeprecated">See <see cref="DomainCapabilitiesRequest.DisableDeprecated"/>.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG with what is not possible</exception>
    public static DomainCapabilitiesDocument Answer(IEmulatorCatalog catalog, DomainCapabilitiesHost host, string? path, string? architecture, string? machine, string? type, bool disableDeprecated)
        => DomainCapabilitiesBuilder.Build(Choose(catalog, host, path, architecture, machine, type) with { DisableDeprecated = disableDeprecated });

    /// <summary>Chooses what is not given; also for the calls about processors of a hypervisor.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG with what is not possible</exception>
    public static DomainCapabilitiesRequest Choose(IEmulatorCatalog catalog, DomainCapabilitiesHost host, string? path, string? architecture, string? machine, string? type)
    {
        DomainType? asked = type is null ? null : DomainTypeNames.TryParse(type, out var parsed) ? parsed : throw Invalid($"unknown virttype: {type}");
        if (architecture is not null && !CpuArchitectures.Exists(architecture))
            throw Invalid($"unknown architecture: {architecture}");
        path ??= catalog.Default(architecture ?? host.Architecture) ?? throw Invalid($"unable to find any emulator to serve '{architecture ?? host.Architecture}' architecture");
        const int NoEntry = 2;
        if (catalog.Find(path) is not QemuCapabilities emulator)
            throw LibvirtException.System(ErrorDomain.Qemu, NoEntry, $"Cannot check QEMU binary {path}");
        architecture ??= emulator.Architecture;
        if (QemuArchitecture.ProgramSuffix(architecture) != QemuArchitecture.ProgramSuffix(emulator.Architecture))
            throw Invalid($"architecture from emulator '{emulator.Architecture}' doesn't match given architecture '{architecture}'");
        var chosen = asked ?? (emulator.Supports(DomainType.Kvm) ? DomainType.Kvm : emulator.Supports(DomainType.Hvf) ? DomainType.Hvf : DomainType.Qemu);
        if (!emulator.Supports(chosen))
            throw Invalid($"the accel '{DomainTypeNames.Text(chosen)}' is not supported by '{path}' on this host");
        var name = machine ?? emulator.PreferredMachine(chosen);
        if (name is null || emulator.Machine(chosen, name) is not { } known)
            throw Invalid($"the machine '{name}' is not supported by emulator '{path}'");
        return new(emulator, path, chosen, architecture, known.Name, host);
    }

    private static LibvirtException Invalid(string text) => LibvirtException.InvalidArgument(ErrorDomain.Qemu, text);
}
