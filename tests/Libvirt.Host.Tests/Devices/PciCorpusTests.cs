using Libvirt.Host.Devices;
using Libvirt.Host.Tests.Corpus;

namespace Libvirt.Host.Tests.Devices;

/// <summary>Upstream's virpcitest: one sequence over one host, of which each case is a step. What asks for ACS or for vital product data is of the node device driver.</summary>
public sealed class PciCorpusTests
{
    public static TheoryData<string, string> Cases => UpstreamCase.Of("virpcitest", "pci-step", "pci-driver-is");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void AsUpstream(string name, string json)
    {
        _ = name;
        var upstream = new UpstreamCase(json);
        using var host = PretendedPci.Upstream();
        string expected = "", actual = "";
        foreach (var row in Cases)
        {
            var step = new UpstreamCase((string)row[1]);
            (expected, actual) = Do(host.Devices, step);
            if (step.Name == upstream.Name)
                break;
        }
        KnownDifferences.Check(upstream, expected, actual);
    }

    private static (string Expected, string Actual) Do(PciDevices devices, UpstreamCase step)
    {
        if (step.Kind == "pci-driver-is")
            return (step.Parameters.GetProperty("driver").GetString() ?? "none", devices.DriverOf(step.Text("address")) ?? "none");
        string[] three = ["0000:00:01.0", "0000:00:02.0", "0000:00:03.0"];
        switch (step.Text("op"))
        {
            case "testVirPCIDeviceNew":
                return ("True", devices.Exists("0000:00:00.0").ToString());
            case "testVirPCIDeviceDetach":
                return ("True True True", string.Join(' ', three.Select(d => devices.BindTo(d, "vfio-pci"))));
            case "testVirPCIDeviceReset": // of devices that VFIO has, the kernel takes care
                return ("vfio-pci vfio-pci vfio-pci", string.Join(' ', three.Select(devices.DriverOf)));
            case "testVirPCIDeviceReattach":
                foreach (var device in three)
                    devices.GiveBack(device);
                return ("iwlwifi i915 ", string.Join(' ', three.Select(devices.DriverOf)));
            case "testVirPCIDeviceDetachSingle":
                return ("True", devices.BindTo(step.Text("address"), "vfio-pci").ToString());
            case "testVirPCIDeviceReattachSingle":
                devices.GiveBack(step.Text("address"));
                return ("", "");
            case "testVirPCIDeviceUnbind":
                devices.Unbind(step.Text("address"));
                return ("", "");
            default:
                return ("asked", "not asked");
        }
    }
}
