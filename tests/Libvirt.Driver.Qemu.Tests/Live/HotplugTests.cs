using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Devices that come and go while a guest runs, on the real QEMU.</summary>
public sealed class HotplugTests : IDisposable
{
    private const uint Live = (uint)DomainModificationImpact.Live, Config = (uint)DomainModificationImpact.Config;
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private QemuRun Run => _live.Host.Guests.Snapshot()[0].State.Run!;

    private Domain Start(string devices = "", string vcpu = "<vcpu>1</vcpu>")
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, $"""
            <domain type='qemu'>
              <name>plug</name>
              <memory unit='MiB'>32</memory>
              {vcpu}
              <os><type arch='x86_64' machine='pc'>hvm</type></os>
              <features><acpi/></features>
              <devices>
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <controller type='scsi' index='0' model='virtio-scsi'/>
                {devices}
              </devices>
            </domain>
            """);
        _live.Calls.DomainCreate(domain);
        return domain;
    }

    private string Image(string name)
    {
        var path = Path.Combine(_live.Root, name);
        File.WriteAllBytes(path, new byte[1 << 20]);
        return path;
    }

    private static string Disk(string path, string target, string bus, string more = "")
        => $"<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{path}'/><target dev='{target}' bus='{bus}'/>{more}</disk>";

    private List<string> Peripherals() => [.. ((JsonArray)Run.Monitor.Execute("qom-list", new JsonObject().Add("path", "/machine/peripheral"))).Items
        .Select(i => ((JsonObject)i).GetString("name")!).Where(n => n != "type")];

    private List<string> Nodes() => [.. ((JsonArray)Run.Monitor.Execute("query-named-block-nodes")).Items.Select(i => ((JsonObject)i).GetString("node-name")!).Order(StringComparer.Ordinal)];

    private string? Medium() => ((JsonArray)Run.Monitor.Execute("query-block")).Items.Select(i => ((JsonObject)i).GetObject("inserted")?.GetString("file")).FirstOrDefault(f => f is not null);

    [LiveFact]
    public void A_scsi_disk_is_plugged_and_unplugged()
    {
        var domain = Start();
        var nodes = Nodes();
        _live.Calls.DomainAttachDeviceFlags(domain, Disk(Image("a.img"), "sdb", "scsi"), Live | Config);
        Assert.Contains("scsi0-0-0-1", Peripherals());
        Assert.Contains("libvirt-1-storage", Nodes());
        Assert.Contains("<alias name='scsi0-0-0-1'/>", _live.Calls.DomainGetXMLDesc(domain, 0));
        Assert.Contains("dev='sdb'", _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive));
        _live.Calls.DomainDetachDeviceFlags(domain, Disk(Image("a.img"), "sdb", "scsi"), Live | Config);
        Assert.True(LiveHost.Await(() => !Peripherals().Contains("scsi0-0-0-1")));
        Assert.True(LiveHost.Await(() => Nodes().SequenceEqual(nodes)));
        Assert.DoesNotContain("dev='sdb'", _live.Calls.DomainGetXMLDesc(domain, 0));
        Assert.DoesNotContain("dev='sdb'", _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive));
    }

    [LiveFact]
    public void A_virtio_disk_is_plugged_and_stays_until_the_guest_gives_it_back()
    {
        var domain = Start();
        _live.Calls.DomainAttachDevice(domain, Disk(Image("v.img"), "vdb", "virtio", "<iotune><total_bytes_sec>1000000</total_bytes_sec></iotune>"));
        Assert.Contains("virtio-disk1", Peripherals());
        var drive = ((JsonArray)Run.Monitor.Execute("query-block")).Items.Select(i => (JsonObject)i).Single(i => i.GetString("qdev")?.Contains("virtio-disk1", StringComparison.Ordinal) == true);
        Assert.Equal(1000000UL, drive.GetObject("inserted")!.GetNumber("bps")!.AsULong);
        _live.Restart();
        domain = _live.Calls.DomainLookupByName(_live.Connection, "plug");
        Assert.True(LiveHost.Await(() => _live.Host.Guests.Snapshot()[0].State.Run is { HasMonitor: true }));
        Assert.Contains("vdb", _live.Calls.DomainGetXMLDesc(domain, 0)); // the status file tells it
    }

    [LiveFact]
    public void What_QEMU_refuses_leaves_nothing_behind()
    {
        var domain = Start();
        var (nodes, devices, text) = (Nodes(), Peripherals(), _live.Calls.DomainGetXMLDesc(domain, 0));
        // The second disk cannot lock the image, which the first one writes to.
        _live.Calls.DomainAttachDevice(domain, Disk(Image("once.img"), "sdb", "scsi"));
        var (nodesWithOne, devicesWithOne) = (Nodes(), Peripherals());
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, Disk(Path.Combine(_live.Root, "once.img"), "sdc", "scsi", "<wwn>0000000000000000</wwn><vendor>VENDORNAMETOOLONG</vendor>")));
        Assert.NotEqual(ErrorNumber.OperationTimeout, error.Code);
        Assert.Equal(nodesWithOne, Nodes());
        Assert.Equal(devicesWithOne, Peripherals());
        error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, Disk("/nonexistent/image", "sdd", "scsi")));
        Assert.Contains("/nonexistent/image", error.Message);
        Assert.Equal(nodesWithOne, Nodes());
        Assert.DoesNotContain("sdd", _live.Calls.DomainGetXMLDesc(domain, 0));
        Assert.NotEqual(nodes, nodesWithOne);
        Assert.NotEqual(devices, devicesWithOne);
        Assert.NotEqual(text, _live.Calls.DomainGetXMLDesc(domain, 0));
    }

    [LiveFact]
    public void A_medium_is_changed_and_taken_out()
    {
        var domain = Start("<disk type='file' device='cdrom'><target dev='hdc' bus='ide'/><readonly/></disk>");
        string first = Image("first.iso"), second = Image("second.iso");
        string Cdrom(string? path) => $"<disk type='file' device='cdrom'>{(path is null ? "" : $"<source file='{path}'/>")}<target dev='hdc' bus='ide'/><readonly/></disk>";
        Assert.Null(Medium());
        _live.Calls.DomainUpdateDeviceFlags(domain, Cdrom(first), Live);
        Assert.Equal(first, Medium());
        var one = Nodes();
        _live.Calls.DomainAttachDevice(domain, Cdrom(second));
        Assert.Equal(second, Medium());
        Assert.Equal(one.Count, Nodes().Count);
        Assert.Throws<LibvirtException>(() => _live.Calls.DomainUpdateDeviceFlags(domain, Cdrom("/nonexistent/medium"), Live));
        Assert.Equal(second, Medium());
        Assert.Contains(second, _live.Calls.DomainGetXMLDesc(domain, 0));
        _live.Calls.DomainUpdateDeviceFlags(domain, Cdrom(null), Live);
        Assert.Null(Medium());
        Assert.DoesNotContain(second, _live.Calls.DomainGetXMLDesc(domain, 0));
    }

    [LiveFact]
    public void Cards_channels_and_generators_are_plugged()
    {
        var domain = Start("<controller type='virtio-serial' index='0'/>");
        _live.Calls.DomainAttachDevice(domain, "<interface type='user'><mac address='52:54:00:00:00:01'/><model type='virtio'/></interface>");
        _live.Calls.DomainUpdateDeviceFlags(domain, "<interface type='user'><mac address='52:54:00:00:00:01'/><model type='virtio'/><link state='down'/></interface>", Live);
        _live.Calls.DomainAttachDevice(domain, "<channel type='unix'><target type='virtio' name='org.example.one'/></channel>");
        _live.Calls.DomainAttachDevice(domain, "<rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>");
        Assert.Superset(new HashSet<string> { "net0", "channel0", "rng0" }, Peripherals().ToHashSet());
        var text = _live.Calls.DomainGetXMLDesc(domain, 0);
        Assert.Contains("<link state='down'/>", text);
        Assert.Contains("org.example.one'", text);
        _live.Calls.DomainDetachDevice(domain, "<channel type='unix'><target type='virtio' name='org.example.one'/></channel>");
        Assert.DoesNotContain("channel0", Peripherals());
        Assert.DoesNotContain("charchannel0", Run.Monitor.Execute("query-chardev").ToString());
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, "<sound model='ac97'/>"));
        Assert.Equal((ErrorNumber.OperationUnsupported, "Operation not supported: live attach of device 'sound' is not supported"), (error.Code, error.Message));
    }

    [LiveFact]
    public void Processors_are_plugged()
    {
        var domain = Start(vcpu: "<vcpu current='1'>3</vcpu>");
        _live.Calls.DomainSetVcpusFlags(domain, 2, Live);
        Assert.Equal(2, _live.Calls.DomainGetVcpusFlags(domain, Live));
        Assert.Equal(2, ((JsonArray)Run.Monitor.Execute("query-cpus-fast")).Items.Count);
        Assert.Equal(2, Run.Status.Vcpus.Count);
        Assert.Contains("vcpu1", Peripherals());
        Assert.Equal(ErrorNumber.InvalidArg, Assert.Throws<LibvirtException>(() => _live.Calls.DomainSetVcpusFlags(domain, 4, Live)).Code);
        _live.Calls.DomainSetVcpusFlags(domain, 3, Config);
        Assert.Equal(3, _live.Calls.DomainGetVcpusFlags(domain, Config));
        Assert.Equal(2, _live.Calls.DomainGetVcpusFlags(domain, Live));
    }

    [LiveFact]
    public void Limits_sizes_threads_and_memory_change()
    {
        var domain = Start(Disk(Image("t.img"), "sda", "scsi"));
        _live.Calls.DomainSetBlockIoTune(domain, "sda", [TypedParameter.ULong("total_iops_sec", 500)], Live | Config);
        var drive = ((JsonArray)Run.Monitor.Execute("query-block")).Items.Select(i => ((JsonObject)i).GetObject("inserted")).Single(i => i is not null)!;
        Assert.Equal(500UL, drive.GetNumber("iops")!.AsULong);
        Assert.Equal(500UL, _live.Calls.DomainGetBlockIoTune(domain, "sda", Config).Single(p => p.Name == "total_iops_sec").AsULong);
        _live.Calls.DomainSetBlockIoTune(domain, "sda", [TypedParameter.ULong("read_iops_sec", 5)], Live); // takes the place of the total
        Assert.Equal(0UL, _live.Calls.DomainGetBlockIoTune(domain, "sda", Live).Single(p => p.Name == "total_iops_sec").AsULong);
        Assert.Equal(ErrorNumber.InvalidArg, Assert.Throws<LibvirtException>(() => _live.Calls.DomainSetBlockIoTune(domain, "sda", [TypedParameter.ULong("read_iops_sec", 5), TypedParameter.ULong("total_iops_sec", 5)], Live)).Code);
        _live.Calls.DomainBlockResize(domain, "sda", 2 << 20, (uint)DomainBlockResizeFlags.Bytes);
        Assert.Equal(2 << 20, new FileInfo(Path.Combine(_live.Root, "t.img")).Length);
        _live.Calls.DomainAddIOThread(domain, 3, Live | Config);
        _live.Calls.DomainSetIOThreadParams(domain, 3, [TypedParameter.ULong("poll_max_ns", 1000)], Live);
        var thread = (JsonObject)((JsonArray)Run.Monitor.Execute("query-iothreads")).Items.Single();
        Assert.Equal(1000UL, thread.GetNumber("poll-max-ns")!.AsULong);
        Assert.Equal(3u, Assert.Single(_live.Calls.DomainGetIOThreadInfo(domain, Live)).IOThreadId);
        _live.Calls.DomainDelIOThread(domain, 3, Live | Config);
        Assert.Empty(_live.Calls.DomainGetIOThreadInfo(domain, Live));
        Assert.DoesNotContain("iothread", _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive));
        _live.Calls.DomainSetMemoryFlags(domain, 16 << 10, Live | Config);
        Assert.Equal(ErrorNumber.InvalidArg, Assert.Throws<LibvirtException>(() => _live.Calls.DomainSetMemory(domain, 64 << 10)).Code);
        _live.Calls.DomainSetMemoryStatsPeriod(domain, 5, Live);
        Assert.Contains("<stats period='5'/>", _live.Calls.DomainGetXMLDesc(domain, 0));
    }
}
