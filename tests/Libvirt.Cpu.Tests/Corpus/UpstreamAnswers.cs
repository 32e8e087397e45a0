using System.Text.Json;
using Libvirt.Cpu.X86;
using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.Tests.Corpus;

/// <summary>Upstream's cputest.</summary>
public static class UpstreamAnswers
{
    /// <summary>The suite.</summary>
    public static CpuSuite Suite { get; } = new("cputest", "upstream", "cputest", Difference);

    private static X86Architecture X86 => (X86Architecture)CorpusMaps.Upstream.For("x86_64");

    private static string? Difference(JsonElement line, CaseFiles files)
    {
        var kind = line.GetProperty("kind").GetString()!;
        var parameters = line.GetProperty("params");
        var architecture = CorpusMaps.Upstream.For(parameters.GetProperty("arch").GetString()!);
        if (kind.EndsWith("-failure", StringComparison.Ordinal))
            try
            {
                return "accepted: " + Answer(kind[..^8], line, parameters, architecture, files);
            }
            catch (LibvirtException)
            {
                return null;
            }
        switch (kind)
        {
            case "cpu-compare":
            case "cpu-has-feature":
                return CpuSuite.Compare(parameters.GetProperty("result").GetString()!, Verdict(() => Answer(kind, line, parameters, architecture, files), kind == "cpu-compare" ? "ERROR" : "FAIL"));
            case "cpu-validate-features":
                architecture.ValidateFeatures(Guest(files, line.GetProperty("input")));
                return null;
            case "cpu-update-live":
                return UpdateLive(line, files);
            case "cpu-signature" or "cpu-signature-from-qmp":
                return CpuSuite.Compare(files.Read(line.GetProperty("expect"), "sig"), Answer(kind, line, parameters, architecture, files));
            default:
                return CpuSuite.Compare(files.Read(line.GetProperty("expect"), "xml"), Answer(kind, line, parameters, architecture, files));
        }
    }

    private static string Verdict(Func<string> answer, string error)
    {
        try
        {
            return answer();
        }
        catch (LibvirtException)
        {
            return error;
        }
    }

    private static string Answer(string kind, JsonElement line, JsonElement parameters, CpuArchitecture architecture, CaseFiles files)
    {
        var input = line.GetProperty("input");
        switch (kind)
        {
            case "cpu-compare":
                return architecture.Compare(Cpu(files, input.GetProperty("host")), Cpu(files, input.GetProperty("cpu"))).Result.ToString().ToUpperInvariant();
            case "cpu-has-feature":
                return architecture.HasFeature(Cpu(files, input), parameters.GetProperty("feature").GetString()!) ? "YES" : "NO";
            case "cpu-update":
                return Updated(architecture, files, input);
            case "cpu-guest":
                return Translated(architecture, parameters, files, input);
            case "cpu-baseline":
                return Baseline(architecture, parameters, files, files.ReadCpus(input.GetString()!));
            case "cpu-baseline-cpuid":
                return Baseline(architecture, parameters, files, [files.Read(input, "cpu1"), files.Read(input, "cpu2")]);
            case "cpu-decode-host":
                return Format(X86.DecodeHost(CpuDataDocument.Parse(files.Read(input.GetString()!)), "x86_64"));
            case "cpu-decode-guest":
                return CpuDocument.Format(X86.DecodeGuest(CpuDataDocument.Parse(files.Read(input, "cpuid")),
                    input.TryGetProperty("json", out var qmp) ? QmpAnswers.Read(files.Read(qmp.GetString()!)).Models : null));
            case "cpu-model-from-qmp":
                return CpuDocument.Format(X86.HostModel(QmpAnswers.Read(files.Read(input.GetString()!)), migratable: false));
            case "cpu-signature":
                return Format(X86.FromRegisters(CpuDataDocument.Parse(files.Read(input.GetString()!))).Signature!.Value);
            case "cpu-signature-from-qmp":
                return Format(X86.FromProperties(QmpAnswers.Read(files.Read(input.GetString()!)).Host!, migratable: false).Signature!.Value);
            default:
                throw new InvalidDataException("unknown kind " + kind);
        }
    }

    private static DomainCpu Cpu(CaseFiles files, JsonElement path) => CpuDocument.Parse(files.Read(path.GetString()!), CpuDocumentKind.Either);

    private static DomainCpu Guest(CaseFiles files, JsonElement path) => CpuDocument.Parse(files.Read(path.GetString()!), CpuDocumentKind.Guest);

    private static string Updated(CpuArchitecture architecture, CaseFiles files, JsonElement input)
    {
        var cpu = Cpu(files, input.GetProperty("cpu"));
        architecture.Update(cpu, architecture.CopyMigratable(Cpu(files, input.GetProperty("host"))));
        return CpuDocument.Format(cpu);
    }

    private static string Translated(CpuArchitecture architecture, JsonElement parameters, CaseFiles files, JsonElement input)
    {
        var host = Cpu(files, input.GetProperty("host"));
        var cpu = Cpu(files, input.GetProperty("cpu"));
        architecture.ConvertLegacy(cpu);
        architecture.Compare(host, cpu).OrFail();
        architecture.Update(cpu, host);
        architecture.Translate(cpu, parameters.TryGetProperty("models", out var models) ? HypervisorCpuModels.OfNames(models.EnumerateArray().Select(m => m.GetString()!)) : null);
        return CpuDocument.Format(cpu);
    }

    private static string Baseline(CpuArchitecture architecture, JsonElement parameters, CaseFiles files, string[] inputs)
    {
        var cpus = Array.ConvertAll(inputs, xml => CpuDocument.Parse(xml, CpuDocumentKind.Either));
        var flags = parameters.TryGetProperty("flags", out var given) ? given.EnumerateArray().Select(f => f.GetString()).ToArray() : [];
        var baseline = architecture.Baseline(cpus, null, null, flags.Contains("VIR_CONNECT_BASELINE_CPU_MIGRATABLE"));
        if (flags.Contains("VIR_CONNECT_BASELINE_CPU_EXPAND_FEATURES"))
            architecture.Expand(baseline);
        if (parameters.TryGetProperty("also", out _))
            foreach (var cpu in cpus)
                if (architecture.Compare(cpu, baseline).Result is not (CPUCompareResult.Superset or CPUCompareResult.Identical))
                    return "the baseline does not run on " + CpuDocument.Format(cpu);
        return CpuDocument.Format(baseline);
    }

    /// <summary>Model and all features must be what QEMU would have been asked for; features that are off in addition do not matter.</summary>
    private static string? UpdateLive(JsonElement line, CaseFiles files)
    {
        var input = line.GetProperty("input");
        var cpu = Cpu(files, input.GetProperty("guest"));
        X86.UpdateLive(cpu, Features(files, input, "enabled"), Features(files, input, "disabled"));
        var expected = CpuDocument.Parse(files.Read(line.GetProperty("expect"), "xml"), CpuDocumentKind.Either);
        if (cpu.Model!.Name != expected.Model!.Name)
        {
            cpu.Model.Fallback = CpuFallback.Allow;
            X86.Translate(cpu, HypervisorCpuModels.OfNames(expected.Model.Name!));
        }
        X86.Expand(cpu);
        X86.Expand(expected);
        cpu.Features.RemoveAll(f => f.Policy is CpuFeaturePolicy.Disable && !expected.Features.Exists(e => e.Name == f.Name));
        return CpuSuite.Compare(CpuDocument.Format(expected), CpuDocument.Format(new() { Mode = cpu.Mode, Match = cpu.Match, Model = new() { Name = cpu.Model.Name, Fallback = expected.Model.Fallback }, Vendor = cpu.Vendor, Features = cpu.Features }));
    }

    private static X86FeatureSet Features(CaseFiles files, JsonElement input, string member)
        => X86.FromRegisters(CpuDataDocument.Parse(files.Read(input, member))).Features;

    private static string Format(Libvirt.Documents.HostCapabilities.CapabilityCpu cpu)
    {
        using var buffer = new XmlBuffer();
        cpu.WriteXml(buffer, "cpu");
        return buffer.ToString();
    }

    private static string Format(X86Signature signature)
    {
        uint family = signature.Family, model = signature.Model;
        uint register = (family > 15 ? (family - 15) << 20 | 15 << 8 : family << 8) | (model >> 4) << 16 | (model & 15) << 4 | signature.Stepping;
        return $"{register:x6}\nfamily:{family,6} (0x{family:x2})\nmodel:{model,7} (0x{model:x2})\nstepping:{signature.Stepping,4} (0x{signature.Stepping:x2})\n";
    }
}
