using System.Text.Json;
using Libvirt.Driver.Qemu.Definition.Firmware;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Definition;

/// <summary>Upstream's qemufirmwaretest: what descriptors say, and which firmware a machine can have.</summary>
internal static class FirmwareCases
{
    public static string? Difference(JsonElement c) => c.GetProperty("kind").GetString() switch
    {
        "fw-parse-format" => Parsed(c),
        "fw-parse-failure" => FirmwareDescriptor.Parse(Input(c)) is null ? null : "accepted; native refuses",
        _ => Supported(c.GetProperty("params")),
    };

    private static string Input(JsonElement c) => File.ReadAllText(UpstreamCase.File(c.GetProperty("input").GetString()!));

    private static string? Parsed(JsonElement c)
    {
        if (FirmwareDescriptor.Parse(Input(c)) is not { } descriptor)
            return "refused";
        var expected = JsonDocument.Parse(Input(c)).RootElement;
        var actual = JsonSerializer.SerializeToElement(Written(descriptor));
        foreach (var member in expected.EnumerateObject())
            if (member.Name is not ("description" or "tags") && !(actual.TryGetProperty(member.Name, out var value) && JsonElement.DeepEquals(Sorted(member), value)))
                return $"{member.Name}: {member.Value} became {actual}";
        return null;
    }

    /// <summary>Features are a set.</summary>
    private static JsonElement Sorted(JsonProperty member)
        => member.Name != "features" ? member.Value : JsonSerializer.SerializeToElement(member.Value.EnumerateArray().Select(f => f.GetString()).Order(StringComparer.Ordinal));

    private static Dictionary<string, object> Written(FirmwareDescriptor firmware)
    {
        var mapping = new Dictionary<string, object> { ["device"] = firmware.Device };
        if (firmware.Device == "flash")
        {
            mapping["mode"] = firmware.Mode;
            mapping["executable"] = Image(firmware.Executable, firmware.Format);
            if (firmware.Template is { } template)
                mapping["nvram-template"] = Image(template, firmware.TemplateFormat);
        }
        else
            mapping["filename"] = firmware.Executable;
        return new()
        {
            ["interface-types"] = firmware.Interfaces,
            ["mapping"] = mapping,
            ["targets"] = firmware.Targets.Select(t => new Dictionary<string, object> { ["architecture"] = t.Architecture, ["machines"] = t.Machines }),
            ["features"] = firmware.Features.Order(StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, string> Image(string path, string format) => new() { ["filename"] = path, ["format"] = format };

    private static string? Supported(JsonElement p)
    {
        var found = UpstreamEnvironment.Firmware.For(p.GetProperty("arch").GetString()!, p.GetProperty("machine").GetString()!).ToList();
        var actual = string.Join('\n', found.Select(f => $"{f.Executable} {f.Template}").Distinct()); // two descriptors may lead to one image
        var expected = string.Join('\n', p.GetProperty("firmwares").EnumerateArray().Select(f => $"{f.GetProperty("code").GetString()} {f.GetProperty("nvram").GetString()}"));
        if (actual != expected)
            return Differences.First(expected, actual);
        var interfaces = found.SelectMany(f => f.Interfaces).Select(i => i == "uefi" ? "efi" : i).Distinct().Order(StringComparer.Ordinal);
        if (!interfaces.SequenceEqual(p.GetProperty("interfaces").EnumerateArray().Select(i => i.GetString()!).Order(StringComparer.Ordinal)))
            return "interfaces: " + string.Join(' ', interfaces);
        return found.Exists(f => f.Features.Contains("requires-smm")) == p.GetProperty("secure").GetBoolean() ? null : "secure differs";
    }
}
