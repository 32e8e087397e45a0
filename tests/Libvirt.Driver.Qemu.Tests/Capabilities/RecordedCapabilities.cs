using System.Globalization;
using System.Xml.Linq;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>What a QEMU binary can do, from a file in which libvirt had kept it.</summary>
public sealed class RecordedCapabilities : IEmulatorCapabilities
{
    private readonly HashSet<string> _flags;
    private readonly Dictionary<(string, string), EmulatorMachine> _machines = [];
    private readonly Dictionary<string, string> _preferred = [];
    private readonly HashSet<string> _accelerators = [];
    private readonly List<(int Version, bool Kernel, bool Emulated)> _gics = [];

    /// <param name="file">The file.</param>
    /// <param name="freezeAliases">Aliases are names of their own, as in upstream's tests with the latest QEMU.</param>
    public RecordedCapabilities(string file, bool freezeAliases)
    {
        var root = XDocument.Load(file).Root!;
        Architecture = root.Element("arch")!.Value;
        _flags = [.. root.Elements("flag").Select(f => f.Attribute("name")!.Value)];
        foreach (var gic in root.Elements("gic"))
            _gics.Add((int.Parse(gic.Attribute("version")!.Value, CultureInfo.InvariantCulture), gic.Attribute("kernel")?.Value == "yes", gic.Attribute("emulated")?.Value == "yes"));
        foreach (var host in root.Elements("hostCPU"))
            _accelerators.Add(host.Attribute("type")!.Value);
        var cpus = root.Elements("cpu").GroupBy(c => (c.Attribute("type")!.Value, c.Attribute("typename")?.Value ?? "")).ToDictionary(g => g.Key, g => g.First().Attribute("name")!.Value);
        foreach (var machine in root.Elements("machine"))
        {
            var type = machine.Attribute("type")!.Value;
            var (name, alias) = (machine.Attribute("name")!.Value, machine.Attribute("alias")?.Value);
            var cpu = machine.Attribute("defaultCPU")?.Value;
            var known = new EmulatorMachine(name, cpu is null ? null : cpus.GetValueOrDefault((type, cpu)), machine.Attribute("acpi")?.Value is { } acpi ? acpi == "yes" : null,
                uint.Parse(machine.Attribute("maxCpus")?.Value ?? "0", CultureInfo.InvariantCulture), machine.Attribute("numaMemSupported")?.Value == "yes") { DefaultMemoryId = machine.Attribute("defaultRAMid")?.Value };
            _accelerators.Add(type);
            _machines[(type, name)] = known;
            if (alias is not null)
                _machines[(type, alias)] = freezeAliases ? known with { Name = alias } : known;
            if (machine.Attribute("default")?.Value == "yes")
                _preferred[type] = freezeAliases && alias is not null ? alias : name;
        }
    }

    /// <inheritdoc/>
    public string Architecture { get; }

    /// <summary>Adds or removes a capability.</summary>
    public void Set(string flag, bool present)
    {
        if (present)
            _flags.Add(flag);
        else
            _flags.Remove(flag);
    }

    /// <summary>Replaces the interrupt controllers.</summary>
    public void SetGics(params ReadOnlySpan<int> versions)
    {
        _gics.Clear();
        foreach (int version in versions)
            _gics.Add((version, true, true));
    }

    /// <inheritdoc/>
    public bool Has(string flag) => _flags.Contains(flag);

    /// <inheritdoc/>
    public bool Supports(DomainType type) => _accelerators.Contains(Accelerator(type));

    /// <inheritdoc/>
    public string? PreferredMachine(DomainType type) => _preferred.GetValueOrDefault(Accelerator(type));

    /// <inheritdoc/>
    public EmulatorMachine? Machine(DomainType type, string name) => _machines.GetValueOrDefault((Accelerator(type), name));

    /// <inheritdoc/>
    public bool SupportsGic(DomainType type, int version) => _gics.Exists(g => g.Version == version && (type == DomainType.Kvm ? g.Kernel : g.Emulated));

    private static string Accelerator(DomainType type) => type switch { DomainType.Kvm => "kvm", DomainType.Hvf => "hvf", _ => "tcg" };
}
