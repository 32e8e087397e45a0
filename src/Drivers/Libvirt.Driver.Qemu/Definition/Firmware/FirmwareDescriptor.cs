using System.Text.Json;
using System.Text.RegularExpressions;

namespace Libvirt.Driver.Qemu.Definition.Firmware;

/// <summary>A firmware that is installed, as its descriptor (QEMU's firmware.json) says.</summary>
public sealed record FirmwareDescriptor
{
    /// <summary>"uefi", "bios" ...</summary>
    public IReadOnlyList<string> Interfaces { get; private init; } = [];

    /// <summary>"flash", "memory" or "kernel".</summary>
    public string Device { get; private init; } = "";

    /// <summary>Of flash: "split", "combined" or "stateless".</summary>
    public string Mode { get; private init; } = "split";

    /// <summary>Path of the code.</summary>
    public string Executable { get; private init; } = "";

    /// <summary>Format of the code in flash.</summary>
    public string Format { get; private init; } = "raw";

    /// <summary>Path of the empty variables.</summary>
    public string? Template { get; private init; }

    /// <summary>Format of the empty variables.</summary>
    public string TemplateFormat { get; private init; } = "raw";

    /// <summary>QEMU's names of architectures, each with patterns of machines.</summary>
    public IReadOnlyList<(string Architecture, IReadOnlyList<string> Machines)> Targets { get; private init; } = [];

    /// <summary>What it can do, such as "secure-boot".</summary>
    public IReadOnlySet<string> Features { get; private init; } = new HashSet<string>();

    /// <summary>Reads a descriptor; null when it is not one.</summary>
    public static FirmwareDescriptor? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null; // native leaves such files out, too
        }
    }

    /// <summary>True when it is made for this machine.</summary>
    public bool IsFor(string architecture, string machine)
    {
        var name = architecture switch { "i686" => "i386", "armv7l" or "armv6l" => "arm", _ => architecture };
        foreach (var (target, machines) in Targets)
            if (target == name)
                foreach (var pattern in machines)
                    if (Regex.IsMatch(machine, "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant))
                        return true;
        return false;
    }

    private static FirmwareDescriptor Read(JsonElement root)
    {
        var mapping = root.GetProperty("mapping");
        var device = mapping.GetProperty("device").GetString()!;
        bool flash = device == "flash";
        var executable = flash ? mapping.GetProperty("executable") : mapping;
        bool split = mapping.TryGetProperty("nvram-template", out var template);
        return new()
        {
            Interfaces = Strings(root.GetProperty("interface-types")),
            Device = device,
            Mode = mapping.TryGetProperty("mode", out var mode) ? mode.GetString()! : "split",
            Executable = executable.GetProperty("filename").GetString()!,
            Format = flash ? executable.GetProperty("format").GetString()! : "raw",
            Template = split ? template.GetProperty("filename").GetString() : null,
            TemplateFormat = split ? template.GetProperty("format").GetString()! : "raw",
            Targets = [.. root.GetProperty("targets").EnumerateArray().Select(t => (t.GetProperty("architecture").GetString()!, Strings(t.GetProperty("machines"))))],
            Features = new HashSet<string>(Strings(root.GetProperty("features"))),
        };
    }

    private static IReadOnlyList<string> Strings(JsonElement list)
    {
        var strings = new List<string>();
        foreach (var item in list.EnumerateArray())
            strings.Add(item.GetString()!);
        return strings;
    }
}
