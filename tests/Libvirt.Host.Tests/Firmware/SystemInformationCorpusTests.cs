using Libvirt.Documents;
using Libvirt.Host.Firmware;

namespace Libvirt.Host.Tests.Firmware;

/// <summary>Upstream's sysinfotest: output of dmidecode and /proc/cpuinfo of recorded machines.</summary>
public sealed class SystemInformationCorpusTests
{
    private const string TrickyString = "Ha ha ha try parsing\\n\n      String 3: this correctly\n      String 4:then";

    public static TheoryData<string, string> Cases => UpstreamCase.Of("sysinfotest", "sysinfo");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void AsUpstream(string name, string json)
    {
        _ = name;
        var upstream = new UpstreamCase(json);
        var tables = upstream.Input("sysinfo");
        var document = upstream.Text("reader") == "PPC" ? CpuInfoSystemInformation.PowerPc(upstream.Input("cpuinfo")!)
            : tables is not null ? FirmwareTableText.Parse(tables, ExactString)
            : CpuInfoSystemInformation.Arm(upstream.Input("cpuinfo")!);
        KnownDifferences.Check(upstream, upstream.Expected("xml"), document.Format(new()));
        Assert.Equal(upstream.Expected("xml"), SystemInformationDocument.Parse(document.Format(new())).Format(new()));
    }

    /// <summary>What the program would write for one string.</summary>
    private static string? ExactString(int number) => number switch { 2 => "Some valid OEM string", 3 => TrickyString, _ => null };
}
