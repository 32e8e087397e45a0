using Libvirt.Documents.EmulatorCapabilities;

namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>What a QEMU binary can do with one accelerator.</summary>
public sealed class EmulatorAccelerator
{
    private readonly Dictionary<string, EmulatorMachineType> _machines = new(StringComparer.Ordinal);

    /// <summary>Sorts what a file says of an accelerator.</summary>
    internal EmulatorAccelerator(string name, List<AcceleratorEntry> entries)
    {
        Name = name;
        foreach (var entry in entries)
        {
            if (entry.Accelerator != name)
                continue;
            switch (entry)
            {
                case EmulatorHostCpu host:
                    HostCpu ??= host;
                    break;
                case EmulatorCpuModel model:
                    Cpus.Add(model);
                    break;
                case EmulatorMachineType machine:
                    Machines.Add(machine);
                    break;
            }
        }
        // A name counts more than an alias, as a machine may have been called so once.
        foreach (var machine in Machines)
            _machines.TryAdd(machine.Name!, machine);
        foreach (var machine in Machines)
            if (machine.Alias is { } alias)
                _machines.TryAdd(alias, machine);
    }

    /// <summary>"kvm", "hvf" or "tcg".</summary>
    public string Name { get; }

    /// <summary>The host's processor, or the most that the translator has; null when QEMU does not tell.</summary>
    public EmulatorHostCpu? HostCpu { get; }

    /// <summary>Models of processors, QEMU's order.</summary>
    public List<EmulatorCpuModel> Cpus { get; } = [];

    /// <summary>Machines, the preferred one first.</summary>
    public List<EmulatorMachineType> Machines { get; } = [];

    /// <summary>A machine by its name or alias; null when there is none.</summary>
    public EmulatorMachineType? Machine(string name) => _machines.GetValueOrDefault(name);

    /// <summary>libvirt's name of a type of processor; null when there is none.</summary>
    public string? CpuOfType(string typeName)
    {
        foreach (var cpu in Cpus)
            if (cpu.TypeName == typeName)
                return cpu.Name;
        return null;
    }
}
