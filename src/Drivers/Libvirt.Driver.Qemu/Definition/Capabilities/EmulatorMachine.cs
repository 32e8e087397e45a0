namespace Libvirt.Driver.Qemu.Definition;

/// <summary>A machine of a QEMU binary.</summary>
/// <param name="Name">Its own name, such as <c>pc-q35-9.2</c>.</param>
/// <param name="DefaultCpu">Model of the CPU that QEMU gives it; null when QEMU does not tell.</param>
/// <param name="Acpi">Whether it has ACPI; null when unknown.</param>
/// <param name="MaximumCpus">Most virtual CPUs; 0 when unknown.</param>
/// <param name="NumaMemory">Memory of NUMA cells can be given without a backend.</param>
public sealed record EmulatorMachine(string Name, string? DefaultCpu, bool? Acpi, uint MaximumCpus, bool NumaMemory)
{
    /// <summary>Name of the backend of all its memory; null when it has none.</summary>
    public string? DefaultMemoryId { get; init; }

    /// <summary>QEMU says that it will go away.</summary>
    public bool IsDeprecated { get; init; }
}
