using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>What a QEMU binary can do. Does not change.</summary>
public sealed partial class QemuCapabilities : IEmulatorCapabilities
{
    private readonly EmulatorFlagSet _flags;
    private readonly EmulatorAccelerator _kvm, _hvf, _tcg;

    /// <summary>Takes what was found or kept.</summary>
    /// <param name="document">It belongs to this object from now on.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: something is missing or unknown</exception>
    public QemuCapabilities(EmulatorCapabilitiesDocument document)
        : this(document, ReadFlags(document))
    {
    }

    private QemuCapabilities(EmulatorCapabilitiesDocument document, EmulatorFlagSet flags)
    {
        (Document, _flags) = (document, flags);
        Architecture = document.Architecture ?? throw Missing("arch");
        Version = document.Version ?? throw Missing("version");
        (_kvm, _hvf, _tcg) = (new(ProbedAccelerator.Kvm, document.Entries), new(ProbedAccelerator.Hvf, document.Entries), new(ProbedAccelerator.Tcg, document.Entries));
    }

    /// <summary>All that is known, as it is kept; not to be changed.</summary>
    public EmulatorCapabilitiesDocument Document { get; }

    /// <summary>Path of the binary; null when it was not kept.</summary>
    public string? Path => Document.Emulator;

    /// <inheritdoc/>
    public string Architecture { get; }

    /// <summary>Version: major * 1000000 + minor * 1000 + micro.</summary>
    public uint Version { get; }

    /// <inheritdoc/>
    public bool Has(string flag) => _flags.Has(flag);

    /// <inheritdoc/>
    public string VersionText => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Version / 1000000}.{Version / 1000 % 1000}.{Version % 1000}{Document.Package}");

    /// <inheritdoc/>
    public IReadOnlyList<string> Flags => [.. _flags.Names()];

    /// <inheritdoc/>
    public bool Supports(DomainType type) => type switch
    {
        DomainType.Kvm => Has("kvm"),
        DomainType.Hvf => Has("hvf"),
        DomainType.Qemu => Has("tcg"),
        _ => false,
    };

    /// <summary>What it can do for guests of a type.</summary>
    public EmulatorAccelerator Accelerator(DomainType type) => type switch { DomainType.Kvm => _kvm, DomainType.Hvf => _hvf, _ => _tcg };

    /// <inheritdoc/>
    public string? PreferredMachine(DomainType type) => Accelerator(type).Machines is [var first, ..] ? first.Name : null;

    /// <inheritdoc/>
    public EmulatorMachine? Machine(DomainType type, string name)
    {
        var accelerator = Accelerator(type);
        return accelerator.Machine(name) is not { } machine ? null
            : new(machine.Name!, machine.DefaultCpu is { } cpu ? accelerator.CpuOfType(cpu) : null, machine.Acpi, machine.MaximumCpus ?? 0, machine.NumaMemory == true)
            { DefaultMemoryId = machine.DefaultMemory, IsDeprecated = machine.Deprecated == true };
    }

    /// <inheritdoc/>
    public bool SupportsGic(DomainType type, int version)
    {
        foreach (var gic in Document.Gics)
            if (gic.Version == version && (type switch { DomainType.Kvm => gic.Kernel, DomainType.Qemu => gic.Emulated, _ => false }) == true)
                return true;
        return false;
    }

    /// <summary>The same with capabilities added and removed, as a definition may ask (<c>qemu:capabilities</c>).</summary>
    /// <param name="changes">Names, and whether they are to be there; names that libvirt does not know are passed over.</param>
    public QemuCapabilities With(IEnumerable<(string Name, bool Present)> changes)
    {
        var flags = _flags.Clone();
        foreach (var (name, present) in changes)
            if (EmulatorFlagTable.Find(name) is { } flag)
                flags.Set(flag, present);
        return new(Document, flags);
    }

    private static EmulatorFlagSet ReadFlags(EmulatorCapabilitiesDocument document)
    {
        var flags = new EmulatorFlagSet();
        foreach (var name in document.Flags)
            flags.Set(EmulatorFlagTable.Find(name) ?? throw LibvirtException.Internal(ErrorDomain.Qemu, $"Unknown qemu capabilities flag {name}"));
        foreach (var flag in EmulatorFlagTable.All)
            if (flag.Retired)
                flags.Set(flag);
        return flags;
    }

    private static LibvirtException Missing(string element) => LibvirtException.Internal(ErrorDomain.Qemu, $"missing {element} in QEMU capabilities cache");
}
