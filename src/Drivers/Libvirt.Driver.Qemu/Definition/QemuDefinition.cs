using Libvirt.Documents.Domains.Namespaces;
using Libvirt.Driver.Qemu.Definition.Addresses;
using Libvirt.Driver.Qemu.Definition.Checks;
using Libvirt.Driver.Qemu.Definition.Defaults;

namespace Libvirt.Driver.Qemu.Definition;

/// <summary>QEMU's part in reading a domain: what machines and devices get by default, where devices are, what cannot be.</summary>
/// <param name="emulators">The QEMU binaries.</param>
/// <param name="settings">The host's configuration.</param>
public sealed class QemuDefinition(IEmulatorCatalog emulators, QemuDefinitionSettings settings)
{
    private static readonly Action<QemuGuest>[] Defaults =
    [
        EmulatorDefaults.Machine,
        SecurityDefaults.Run,
        BootDefaults.Run,
        FeatureDefaults.Acpi,
        MachineDevices.Run,
        AudioDefaults.Run,
        FeatureDefaults.InterruptController,
        CpuDefaults.Vcpus,
        CpuDefaults.Model,
        FeatureDefaults.SystemManagementMemory,
        NumaDefaults.Run,
    ];

    private static readonly Action<QemuGuest>[] Assignments =
    [
        VirtioSerialAddresses.Run,
        SpaprVioAddresses.Run,
        ChannelAddresses.Run,
        MmioAddresses.Run,
        PciAddresses.Run,
        UsbAddresses.Run,
        guest => MemorySlots.Assign(guest.Domain),
    ];

    /// <summary>The options with QEMU's part.</summary>
    public ParseOptions Options(ParseOptions basis) => basis with
    {
        WideScsi = true,
        Extensions = [.. basis.Extensions, QemuExtension.Instance],
        DefaultArchitecture = basis.DefaultArchitecture ?? settings.HostArchitecture,
        DomainDefaults = (domain, options) =>
        {
            EmulatorDefaults.Emulator(domain, emulators);
            Run(Defaults, domain, options);
        },
        DeviceDefaults = (domain, device, options) => DeviceDefaults.Run(Guest(domain, options), device),
        DomainAssignments = (domain, options) => Run(Assignments, domain, options),
        DomainChecks = (domain, options) => QemuChecks.Run(Guest(domain, options)),
    };

    /// <summary>A copy of a definition as a migration sends it; write it with <see cref="FormatOptions.Migratable"/>.</summary>
    public DomainDocument Migratable(DomainDocument domain) => MigratableView.Of(Guest(domain, ParseOptions.Default));

    private void Run(Action<QemuGuest>[] steps, DomainDocument domain, ParseOptions options)
    {
        var guest = Guest(domain, options);
        foreach (var step in steps)
            step(guest);
    }

    private QemuGuest Guest(DomainDocument domain, ParseOptions options)
        => new(domain, domain.Devices.Emulator is { } path ? emulators.Find(path) : null, settings, options);
}
