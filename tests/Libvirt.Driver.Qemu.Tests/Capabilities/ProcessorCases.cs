using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Hypervisor;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>The calls about processors through the driver, as native 12.8 with QEMU 11.1 answered them.</summary>
internal static class ProcessorCases
{
    private static readonly Lazy<QemuHypervisor> Driver = new(() => new(new QemuHost(QemuConfiguration.Load(QemuFolders.Embedded("/nonexistent"), false), new RecordedCatalog(RecordedDefinitions.Binary))));

    public static string? Difference(JsonElement c)
    {
        var step = c.GetProperty("steps").EnumerateObject().Single();
        var expected = Expected(step.Value);
        string actual;
        try
        {
            actual = Answer(step.Name, c);
        }
        catch (LibvirtException e)
        {
            actual = string.Create(CultureInfo.InvariantCulture, $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message}");
        }
        return actual == expected ? null : Differences.First(expected, actual);
    }

    private static string Expected(JsonElement answer)
    {
        if (answer.TryGetProperty("error", out var error))
            return $"{error.GetProperty("code").GetInt32()}/{error.GetProperty("domain").GetInt32()} {error.GetProperty("message").GetString()}";
        var ok = answer.GetProperty("ok");
        return ok.TryGetProperty("xml", out var file) ? File.ReadAllText(Manifest.File("recorded/data/" + file.GetString())) : ok.GetProperty("result").ToString();
    }

    private static string Answer(string step, JsonElement c)
    {
        var parameters = c.GetProperty("params");
        var architecture = parameters.GetProperty("arch").GetString()!;
        if (step == "models")
            return JsonSerializer.Serialize(Driver.Value.ConnectGetCPUModelNames(null!, architecture, 0)).Replace(",", ", ", StringComparison.Ordinal);
        var cpus = Processors(c.GetProperty("input").GetString()!);
        uint flags = parameters.GetProperty("flags").GetUInt32();
        return step switch
        {
            "baseline" => Driver.Value.ConnectBaselineCPU(null!, cpus, flags),
            "baselineHypervisor" => Driver.Value.ConnectBaselineHypervisorCPU(null!, null, architecture, null, null, cpus, flags),
            _ => Driver.Value.ConnectCompareHypervisorCPU(null!, null, architecture, null, null, cpus[0], flags).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string[] Processors(string input)
        => [.. XDocument.Parse(File.ReadAllText(Manifest.File("recorded/data/" + input)), LoadOptions.PreserveWhitespace).Root!.Elements("cpu").Select(e => e.ToString(SaveOptions.DisableFormatting))];
}
