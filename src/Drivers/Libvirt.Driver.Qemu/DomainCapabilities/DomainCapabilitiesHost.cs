using Libvirt.Cpu.Maps;
using Libvirt.Driver.Qemu.Definition.Firmware;

namespace Libvirt.Driver.Qemu.DomainCapabilities;

/// <summary>What a host adds to what an emulator can do.</summary>
public sealed partial record DomainCapabilitiesHost
{
    /// <summary>libvirt's name of the host's architecture.</summary>
    public required string Architecture { get; init; }

    /// <summary>The host's processor; null when unknown.</summary>
    public DomainCpu? Cpu { get; init; }

    /// <summary>The models that libvirt knows.</summary>
    public CpuMap Map { get; init; } = CpuMap.Current;

    /// <summary>Most virtual CPUs of KVM; 0 when unknown.</summary>
    public uint KvmMaximumCpus { get; init; }

    /// <summary>Bits of the host's physical addresses; 0 when unknown.</summary>
    public uint PhysicalAddressBits { get; init; }

    /// <summary>Firmware that is installed.</summary>
    public FirmwareCatalog Firmware { get; init; } = FirmwareCatalog.Empty;

    /// <summary>Images to show in the place of those of <see cref="Firmware"/>; null to show those.</summary>
    public IReadOnlyList<string>? Loaders { get; init; }

    /// <summary>Whether devices can be given to guests by VFIO.</summary>
    public bool HasVfio { get; init; }

    /// <summary>Whether devices can be given by iommufd.</summary>
    public bool HasIommuFd { get; init; }

    /// <summary>Whether guests can have RDP: not yet on a real host, where definitions with it are refused.</summary>
    public bool HasRdp { get; init; }

    /// <summary>Versions of TPM that swtpm can emulate ("1.2", "2.0"); none without swtpm.</summary>
    public IReadOnlyList<string> TpmVersions { get; init; } = [];

    /// <summary>Whether the host runs secure guests of s390.</summary>
    public bool HasSecureGuests { get; init; }

    /// <summary>Guests with AMD's encryption, at a time.</summary>
    public uint SevGuests { get; init; }

    /// <summary>Guests with AMD's encrypted state, at a time.</summary>
    public uint SevEncryptedStateGuests { get; init; }
}
