using System.Xml.Linq;

namespace Libvirt.Cpu.Tests.Corpus;

/// <summary>What native's cache of QEMU's capabilities says about processors.</summary>
public static class QemuCapabilities
{
    private static readonly Dictionary<string, HypervisorCpus> Loaded = [];

    /// <summary>The recorded capabilities of an emulator.</summary>
    public static HypervisorCpus Recorded(CaseFiles files, string architecture)
    {
        lock (Loaded)
        {
            if (!Loaded.TryGetValue(architecture, out var cpus))
                Loaded.Add(architecture, cpus = Read(architecture, XDocument.Parse(files.Read($"expected/qemu-caps/qemu-11.1.3-{architecture}.xml")).Root!));
            return cpus;
        }
    }

    private static HypervisorCpus Read(string architecture, XElement capabilities)
    {
        var host = capabilities.Element("hostCPU");
        return new()
        {
            Architecture = architecture,
            Emulator = capabilities.Element("emulator")!.Value,
            Type = "qemu",
            Models = new(capabilities.Elements("cpu").Where(c => c.Attribute("type")!.Value == "tcg").Select(c => new HypervisorCpuModel(
                c.Attribute("name")!.Value, c.Attribute("usable")?.Value == "yes", [.. c.Elements("blocker").Select(b => b.Attribute("name")!.Value)]))),
            Host = host is null ? null : new(host.Attribute("model")!.Value, host.Attribute("migratability")?.Value == "yes",
                [.. host.Elements("property").Select(p => new HypervisorCpuProperty(p.Attribute("name")!.Value, p.Attribute("value")!.Value, p.Attribute("migratable")?.Value == "yes"))]),
        };
    }
}
