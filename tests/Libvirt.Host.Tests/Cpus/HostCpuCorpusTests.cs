using System.Text;
using Libvirt.Host.Cpus;

namespace Libvirt.Host.Tests.Cpus;

/// <summary>Upstream's virhostcputest: counts, signatures and times of recorded hosts.</summary>
public sealed class HostCpuCorpusTests
{
    private const int SubcoreThreads = 8; // what KVM is taken to say on ppc64

    public static TheoryData<string, string> Cases => UpstreamCase.Of("virhostcputest", "hostcpu-info", "hostcpu-signature", "hostcpu-stats", "hostcpu-stats-failure");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void AsUpstream(string name, string json)
    {
        _ = name;
        var upstream = new UpstreamCase(json);
        switch (upstream.Kind)
        {
            case "hostcpu-info":
                KnownDifferences.Check(upstream, upstream.Expected("text"), Info(upstream));
                break;
            case "hostcpu-signature":
                var signature = CpuSignatureText.Read(upstream.Input()!, HostArchitecture.Family(upstream.Text("arch")));
                KnownDifferences.Check(upstream, upstream.Expects("signature") ? upstream.Expected("signature") : "", signature is null ? "" : signature + "\n");
                break;
            case "hostcpu-stats":
                KnownDifferences.Check(upstream, upstream.Expected("text"), Times(upstream));
                break;
            default:
                var error = Assert.Throws<LibvirtException>(() => Times(upstream)).Error;
                Assert.Equal((ErrorNumber.InvalidArg, ErrorDomain.None), (error.Code, error.Domain));
                break;
        }
    }

    private static string Info(UpstreamCase upstream)
    {
        var family = HostArchitecture.Family(upstream.Text("arch"));
        var reader = new NodeCountsReader(RecordedTree.Devices(upstream.Text("sysfs_tree")), family, family == CpuFamily.Ppc64 ? SubcoreThreads : 0);
        var counts = reader.Read(upstream.Input()!);
        return $"CPUs: {counts.Cpus}/{counts.MaximumCpus}, MHz: {counts.Mhz}, Nodes: {counts.Nodes}, Sockets: {counts.Sockets}, Cores: {counts.Cores}, Threads: {counts.Threads}\n";
    }

    private static string Times(UpstreamCase upstream)
    {
        var text = new StringBuilder();
        for (int cpu = CpuTimes.AllCpus; cpu < upstream.Parameters.GetProperty("ncpus").GetInt32(); cpu++)
        {
            const ulong tick = 10_000_000; // nanoseconds: the recorded host counted 100 ticks a second, as Linux does
            var times = CpuTimes.Read(upstream.Input()!, cpu);
            text.Append(cpu < 0 ? "cpu:\n" : $"cpu{cpu}:\n");
            text.Append($"kernel: {times.Kernel / tick}\nuser: {times.User / tick}\nidle: {times.Idle / tick}\niowait: {times.IoWait / tick}\n\n");
        }
        return text.ToString();
    }
}
