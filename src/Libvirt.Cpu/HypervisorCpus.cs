namespace Libvirt.Cpu;

/// <summary>What an emulator says about the processors of its guests: input of the calls about a hypervisor.</summary>
public sealed class HypervisorCpus
{
    /// <summary>Architecture of the guests.</summary>
    public required string Architecture { get; init; }

    /// <summary>The driver that is asked.</summary>
    public ErrorDomain Domain { get; init; } = ErrorDomain.Qemu;

    /// <summary>Path of the emulator, for messages.</summary>
    public required string Emulator { get; init; }

    /// <summary>Type of the guests (kvm, qemu), for messages.</summary>
    public required string Type { get; init; }

    /// <summary>The models that it offers; null when it does not say.</summary>
    public required HypervisorCpuModels? Models { get; init; }

    /// <summary>The most that it can give; null when it does not say.</summary>
    public HypervisorHostCpu? Host { get; init; }
}
