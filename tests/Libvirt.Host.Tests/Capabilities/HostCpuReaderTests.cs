using Libvirt.Host.Capabilities;
using Libvirt.Host.Cpus;

namespace Libvirt.Host.Tests.Capabilities;

public sealed class HostCpuReaderTests
{
    [Theory]
    [InlineData("microcode\t: 0xa0b\n", 0xa0bu)]
    [InlineData("microcode\t: 17\n", 17u)]
    [InlineData("model\t: 1\n", null)]
    public void Microcode(string text, uint? version) => Assert.Equal(version, HostCpuReader.Microcode(text));

    [Theory]
    [InlineData("address sizes\t: 46 bits physical, 48 bits virtual\n", 46u)]
    [InlineData("", null)]
    public void AddressBits(string text, uint? bits) => Assert.Equal(bits, HostCpuReader.AddressBits(text));

    [Fact]
    public void OtherArchitecturesTellLess()
    {
        using var tree = new MadeTree(("proc/cpuinfo", "microcode : 0x1\n"), ("sys/kernel/mm/hugepages/hugepages-1024kB/nr_hugepages", "0\n"));
        var cpu = HostCpuReader.Read(tree.Folders, "s390x", new NodeCounts(8, 5000, 1, 1, 8, 1));
        Assert.Equal("<cpu>\n  <arch>s390x</arch>\n  <topology sockets='1' dies='1' clusters='1' cores='8' threads='1'/>\n"
            + $"  <pages unit='KiB' size='{Libvirt.Host.Memory.PagePools.OrdinarySizeKib}'/>\n  <pages unit='KiB' size='1024'/>\n</cpu>\n", Text(cpu));
    }

    private static string Text(Libvirt.Documents.HostCapabilities.CapabilityCpu cpu)
    {
        var lines = new Libvirt.Documents.CapabilitiesDocument { Host = new() { Cpu = cpu } }.Format(new()).Split('\n');
        int start = Array.IndexOf(lines, "    <cpu>"), end = Array.IndexOf(lines, "    </cpu>");
        return string.Concat(lines[start..(end + 1)].Select(line => line[4..] + "\n"));
    }
}
