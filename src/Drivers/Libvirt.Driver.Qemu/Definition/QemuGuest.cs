namespace Libvirt.Driver.Qemu.Definition;

/// <summary>A domain that is being read, with what its emulator can do.</summary>
internal sealed partial class QemuGuest(DomainDocument domain, IEmulatorCapabilities? emulator, QemuDefinitionSettings settings, ParseOptions options)
{
    /// <summary>The domain.</summary>
    public DomainDocument Domain => domain;

    /// <summary>Its devices.</summary>
    public DomainDevices Devices => domain.Devices;

    /// <summary>What its emulator can do; null when that is unknown.</summary>
    public IEmulatorCapabilities? Emulator => emulator;

    /// <summary>The host's configuration.</summary>
    public QemuDefinitionSettings Settings => settings;

    /// <summary>How it is read.</summary>
    public ParseOptions Options => options;

    /// <summary>The definition is new: today's better defaults may be chosen.</summary>
    public bool IsNew => options.AbiUpdate;

    /// <summary>It runs already: a device is added to it.</summary>
    public bool IsRunning { get; init; }

    /// <summary>True when the emulator is known and can do this.</summary>
    public bool Has(string flag) => emulator?.Has(flag) == true;

    /// <summary>The machine in the emulator's list; null when unknown.</summary>
    public EmulatorMachine? KnownMachine => emulator?.Machine(domain.Type, Machine);
}
