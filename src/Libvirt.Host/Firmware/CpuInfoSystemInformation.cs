using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Host.Cpus;

namespace Libvirt.Host.Firmware;

/// <summary>What /proc/cpuinfo, and /proc/sysinfo on s390, say about machines without SMBIOS.</summary>
public static class CpuInfoSystemInformation
{
    /// <summary>ARM: the processors.</summary>
    public static SystemInformationDocument Arm(string cpuInfo)
    {
        var document = new SystemInformationDocument();
        var type = CpuInfoText.First(cpuInfo, "model name") ?? CpuInfoText.First(cpuInfo, "Processor");
        foreach (var line in cpuInfo.AsSpan().EnumerateLines())
            if (CpuInfoText.Split(line, out var name, out var value) && name is "processor")
                document.Processors.Add(Entries(("socket_destination", value.ToString()), ("type", type)));
        return document;
    }

    /// <summary>PowerPC: the machine and its processors.</summary>
    public static SystemInformationDocument PowerPc(string cpuInfo)
    {
        var document = new SystemInformationDocument
        {
            System = Entries(("version", CpuInfoText.First(cpuInfo, "machine")), ("serial", CpuInfoText.First(cpuInfo, "model")),
                ("family", CpuInfoText.First(cpuInfo, "platform"))),
        };
        foreach (var paragraph in Paragraphs(cpuInfo))
            if (CpuInfoText.First(paragraph, "processor") is { } number)
                document.Processors.Add(Entries(("socket_destination", number), ("type", CpuInfoText.First(paragraph, "cpu")), ("version", CpuInfoText.First(paragraph, "revision"))));
        return document;
    }

    /// <summary>s390: the machine and its processors, of which a line each tells "processor 0: version = FF,  identification = 0AC7F8,  machine = 2817".</summary>
    /// <param name="cpuInfo">Text of /proc/cpuinfo.</param>
    /// <param name="sysInfo">Text of /proc/sysinfo; empty when there is none.</param>
    public static SystemInformationDocument S390(string cpuInfo, string sysInfo)
    {
        var document = new SystemInformationDocument
        {
            System = Entries(("manufacturer", CpuInfoText.First(sysInfo, "Manufacturer:")), ("product", CpuInfoText.First(sysInfo, "Model:")),
                ("serial", CpuInfoText.First(sysInfo, "Sequence Code:")), ("family", CpuInfoText.First(sysInfo, "Type:"))),
        };
        var vendor = CpuInfoText.First(cpuInfo, "vendor_id");
        var speed = CpuInfoText.First(cpuInfo, "cpu MHz static");
        foreach (var line in cpuInfo.AsSpan().EnumerateLines())
            if (line.StartsWith("processor ", StringComparison.Ordinal) && CpuInfoText.Split(line, out _, out var value))
                document.Processors.Add(Entries(("family", Field(value, "machine")), ("manufacturer", vendor), ("version", Field(value, "version")),
                    ("max_speed", speed), ("serial_number", Field(value, "identification"))));
        return document;
    }

    private static string[] Paragraphs(string text) => text.Split("\n\n");

    private static string? Field(ReadOnlySpan<char> text, string name)
    {
        int at = text.IndexOf(name + " = ", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = text[(at + name.Length + 3)..];
        int end = rest.IndexOf(',');
        return (end < 0 ? rest : rest[..end]).Trim().ToString();
    }

    private static SystemEntries Entries(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var entries = new SystemEntries();
        foreach (var (name, value) in fields)
            if (!string.IsNullOrEmpty(value))
                entries.Entries.Add(new() { Name = name, Value = value });
        return entries;
    }
}
