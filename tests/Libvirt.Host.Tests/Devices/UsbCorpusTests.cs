using Libvirt.Host.Devices;
using Libvirt.Host.Tests.Corpus;

namespace Libvirt.Host.Tests.Devices;

/// <summary>Upstream's virusbtest.</summary>
public sealed class UsbCorpusTests
{
    public static TheoryData<string, string> Cases => UpstreamCase.Of("virusbtest", "usb-find");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void AsUpstream(string name, string json)
    {
        _ = name;
        var upstream = new UpstreamCase(json);
        using var tree = new MadeTree();
        Directory.CreateDirectory(tree["bus/usb"]);
        Directory.CreateSymbolicLink(tree["bus/usb/devices"], UpstreamCase.Data("virusbtestdata/sys_bus_usb/devices"));
        uint Number(string parameter) => upstream.Parameters.GetProperty(parameter).GetUInt32();
        var devices = new UsbDevices(tree["bus"]);
        var found = upstream.Text("how") switch
        {
            "FIND_BY_VENDOR" => devices.Find(Number("vendor"), Number("product")),
            "FIND_BY_BUS" => devices.Find(bus: Number("bus"), number: Number("devno")),
            _ => devices.Find(Number("vendor"), Number("product"), Number("bus"), Number("devno")),
        };
        KnownDifferences.Check(upstream, upstream.Flag("fail") ? "none" : "some", found.Count == 0 ? "none" : "some");
        if (upstream.Text("case") == "Nexus (multiple results)")
            Assert.Equal(3, found.Count);
    }
}
