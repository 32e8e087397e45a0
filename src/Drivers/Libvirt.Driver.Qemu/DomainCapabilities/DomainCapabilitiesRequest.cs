using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.DomainCapabilities;

/// <summary>For what guests the question is.</summary>
/// <param name="Emulator">What the binary can do.</param>
/// <param name="Path">Path of the binary.</param>
/// <param name="Type">Type of the guests.</param>
/// <param name="Architecture">Their architecture.</param>
/// <param name="Machine">The machine's own name.</param>
/// <param name="Host">The host.</param>
public sealed record DomainCapabilitiesRequest(QemuCapabilities Emulator, string Path, DomainType Type, string Architecture, string Machine, DomainCapabilitiesHost Host)
{
    /// <summary>Switch features off in the host's model that should not be used any more.</summary>
    public bool DisableDeprecated { get; init; }

    /// <summary>Whether the emulator has a capability.</summary>
    public bool Has(string flag) => Emulator.Has(flag);

    /// <summary>A guest with the machine and nothing else, to ask what family it is of.</summary>
    internal QemuGuest Guest()
    {
        var domain = new DomainDocument { Type = Type };
        (domain.Os.Type.Machine, domain.Os.Type.Architecture) = (Machine, Architecture);
        return new(domain, Emulator, new QemuDefinitionSettings { HostArchitecture = Host.Architecture }, new());
    }
}
