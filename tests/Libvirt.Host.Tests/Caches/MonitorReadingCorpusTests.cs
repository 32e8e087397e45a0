using Libvirt.Host.Caches;

namespace Libvirt.Host.Tests.Caches;

/// <summary>Measured values of a recorded host.</summary>
public sealed class MonitorReadingCorpusTests
{
    [CorpusTheory]
    [InlineData("linux-resctrl-amd", 8, 1, 622592, 122794496)]
    [InlineData("linux-resctrl-mba_MBps", 2, 1, 28803072, 20567687168)]
    public void Values(string tree, int caches, int index, ulong occupancy, ulong total)
    {
        var readings = MonitorReading.Read(RecordedTree.System("vircaps2xmldata/" + tree).ResourceControl, ["llc_occupancy", "mbm_total_bytes", "absent"]);
        Assert.Equal(caches, readings.Count);
        Assert.Equal((occupancy, total, 2), (readings[index].Values["llc_occupancy"], readings[index].Values["mbm_total_bytes"], readings[index].Values.Count));
        Assert.Equal(readings.Select(r => r.Id).Order(), readings.Select(r => r.Id));
    }

    [Fact]
    public void WithoutMonitoring() => Assert.Empty(MonitorReading.Read("/nonexistent", ["llc_occupancy"]));
}
