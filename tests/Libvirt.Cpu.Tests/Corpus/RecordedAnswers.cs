using System.Text.Json;
using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.Tests.Corpus;

/// <summary>Native 12.8's answers to the calls about processors.</summary>
public static class RecordedAnswers
{
    /// <summary>The suite.</summary>
    public static CpuSuite Suite { get; } = new("cpu-baseline", "recorded", "cpu-baseline", Difference);

    private static string? Difference(JsonElement line, CaseFiles files)
    {
        var step = line.GetProperty("steps").EnumerateObject().Single();
        var parameters = line.GetProperty("params");
        string actual;
        try
        {
            actual = Answer(step.Name, line, parameters, files);
        }
        catch (LibvirtException e) when (step.Value.TryGetProperty("error", out _))
        {
            actual = $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message}";
        }
        return CpuSuite.Compare(Expected(step.Value, files), actual);
    }

    private static string Expected(JsonElement answer, CaseFiles files)
    {
        if (answer.TryGetProperty("error", out var error))
            return $"{error.GetProperty("code").GetInt32()}/{error.GetProperty("domain").GetInt32()} {error.GetProperty("message").GetString()}";
        var ok = answer.GetProperty("ok");
        return ok.TryGetProperty("xml", out _) ? files.Read(ok, "xml") : ok.GetProperty("result").ToString();
    }

    private static string Answer(string step, JsonElement line, JsonElement parameters, CaseFiles files)
    {
        var architecture = parameters.GetProperty("arch").GetString()!;
        if (step == "models")
            return JsonSerializer.Serialize(CpuCalls.ModelNames(CorpusMaps.Recorded, architecture, ErrorDomain.Qemu)).Replace(",", ", ", StringComparison.Ordinal);
        var cpus = files.ReadCpus(line.GetProperty("input").GetString()!);
        var flags = (ConnectBaselineCPUFlags)parameters.GetProperty("flags").GetUInt32();
        switch (step)
        {
            case "baseline":
                return CpuCalls.Baseline(CorpusMaps.Recorded, cpus, flags);
            case "baselineHypervisor":
                return CpuCalls.BaselineHypervisor(CorpusMaps.Recorded, QemuCapabilities.Recorded(files, architecture), cpus, flags);
            default:
                return ((int)CpuCalls.CompareHypervisor(CorpusMaps.Recorded, QemuCapabilities.Recorded(files, architecture), cpus[0], failIncompatible: false)).ToString();
        }
    }
}
