using Libvirt.Documents.Schema;

namespace Libvirt.Reference.Schemas;

/// <summary>All schemas: those that are installed, and two that only tests use.</summary>
internal static class SchemaCatalog
{
    /// <summary>The schemas to install, by the names of their files.</summary>
    public static SortedDictionary<string, DocumentSchema> Installed { get; } = new(SchemaRows.Instance.Types.Values
        .Where(t => t.File.Length > 0).Select(t => DocumentSchema.Of(t.Name)).ToDictionary(s => s.Name), StringComparer.Ordinal);

    /// <summary>The schema of this name; null when there is none.</summary>
    public static DocumentSchema? Find(string name) => name switch
    {
        "device" => Device.Value,
        "cpu-baseline" => CpuBaseline.Value,
        _ => Installed.GetValueOrDefault(name),
    };

    private static readonly Lazy<DocumentSchema> Device = new(static () => DocumentSchema.OfNotation("device", "Domains.DomainDevices", ":Device",
        new Dictionary<string, string> { ["Domains.DiskSource:Private"] = "privateData { any }?", ["Domains.Disk:Target"] = "(target | target { empty })?" }));

    private static readonly Lazy<DocumentSchema> CpuBaseline = new(static () => DocumentSchema.OfNotation("cpu-baseline", "Domains.DomainCpu", """
        cpu { ^Domains.DomainCpu } | cpu { ^HostCapabilities.CapabilityCpu }
        | cpuTest { (cpu { ^Domains.DomainCpu } | cpu { ^HostCapabilities.CapabilityCpu })+ }
        | cpudata { @arch='x86'
            & cpuid { @eax_in=%hexadecimal & @ecx_in=%hexadecimal & @eax=%hexadecimal & @ebx=%hexadecimal & @ecx=%hexadecimal & @edx=%hexadecimal }+
            & msr { @index=%hexadecimal & @eax=%hexadecimal & @edx=%hexadecimal }* }
        """));
}
