using Libvirt.Documents.Domains.Namespaces;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>What one guest's start is to believe of its emulator: as qemu.conf (<c>capability_filters</c>) and then the definition (<c>qemu:capabilities</c>) say.</summary>
internal static class CapabilityChanges
{
    /// <summary>The emulator with these changes; itself when there are none.</summary>
    /// <param name="emulator">What the binary can do.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="filters">Capabilities that count as missing for all guests; null for none.</param>
    public static IEmulatorCapabilities Apply(IEmulatorCapabilities emulator, DomainDocument definition, IReadOnlyList<string>? filters)
    {
        if (emulator is not QemuCapabilities known)
            return emulator;
        var changes = new List<(string, bool)>();
        foreach (var name in filters ?? [])
            changes.Add((name, false));
        if (QemuExtension.Instance.Of(definition.Extensions) is { Capabilities: { } wanted })
        {
            foreach (var name in wanted.Added)
                changes.Add((name, true));
            foreach (var name in wanted.Removed)
                changes.Add((name, false));
        }
        return changes.Count > 0 ? known.With(changes) : emulator;
    }
}
