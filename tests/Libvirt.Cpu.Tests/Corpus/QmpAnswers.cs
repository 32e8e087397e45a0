using System.Text;
using System.Text.Json;

namespace Libvirt.Cpu.Tests.Corpus;

/// <summary>What QEMU answered about processors: files of several JSON texts.</summary>
public static class QmpAnswers
{
    /// <summary>Reads such a file.</summary>
    public static HypervisorCpus Read(string text)
    {
        HypervisorHostCpu? host = null;
        var models = new List<HypervisorCpuModel>();
        foreach (var answer in Split(text))
        {
            if (!answer.TryGetProperty("return", out var result))
                continue;
            if (result.ValueKind == JsonValueKind.Array)
                models.AddRange(result.EnumerateArray().Select(Model));
            else if (host is null && result.TryGetProperty("model", out var model) && model.TryGetProperty("props", out var properties))
                host = new(model.GetProperty("name").GetString()!, false,
                    [.. properties.EnumerateObject().Select(p => new HypervisorCpuProperty(p.Name, p.Value.ValueKind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => p.Value.ToString() }, true))]);
        }
        return new() { Architecture = "x86_64", Emulator = "qemu-system-x86_64", Type = "kvm", Models = models.Count > 0 ? new(models) : null, Host = host };
    }

    private static HypervisorCpuModel Model(JsonElement model) => new(model.GetProperty("name").GetString()!, null,
        model.TryGetProperty("unavailable-features", out var blockers) ? [.. blockers.EnumerateArray().Select(b => b.GetString()!)] : []);

    private static List<JsonElement> Split(string text)
    {
        var answers = new List<JsonElement>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
            answers.Add(JsonElement.ParseValue(ref reader));
        return answers;
    }
}
