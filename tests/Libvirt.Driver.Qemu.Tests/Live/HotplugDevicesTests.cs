using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Processes;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>The smaller classes of devices come and go while a guest runs, on the real QEMU; what was behind them goes with them.</summary>
public sealed class HotplugDevicesTests : IDisposable
{
    private const uint Live = (uint)DomainModificationImpact.Live, Config = (uint)DomainModificationImpact.Config;
    private const ulong Mebibyte = 1024; // KiB
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private QemuRun Run => _live.Host.Guests.Snapshot()[0].State.Run!;

    private Domain Start(string devices = "", string memory = "<memory unit='MiB'>64</memory>")
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, $"""
            <domain type='qemu'>
              <name>plug</name>
              {memory}
              <vcpu>1</vcpu>
              <os><type arch='x86_64' machine='pc'>hvm</type></os>
              <features><acpi/></features>
              <devices>
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <controller type='usb' model='qemu-xhci'/>
                {devices}
              </devices>
            </domain>
            """);
        _live.Calls.DomainCreate(domain);
        return domain;
    }

    /// <summary>Memory that can be plugged, and that other processes may share.</summary>
    private const string Pluggable = """
        <maxMemory slots='4' unit='MiB'>512</maxMemory><memory unit='MiB'>64</memory><memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
        <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB' memAccess='shared'/></numa></cpu>
        """;

    private List<string> Names(string path) => [.. ((JsonArray)Run.Monitor.Execute("qom-list", new JsonObject().Add("path", path))).Items.Select(i => ((JsonObject)i).GetString("name")!).Where(n => n != "type")];

    private List<string> Peripherals() => Names("/machine/peripheral");

    private string Characters() => Run.Monitor.Execute("query-chardev").ToString();

    private JsonValue Property(string alias, string name) => Run.Monitor.Execute("qom-get", new JsonObject().Add("path", "/machine/peripheral/" + alias).Add("property", name));

    private List<JsonObject> MemoryDevices() => [.. ((JsonArray)Run.Monitor.Execute("query-memory-devices")).Items.Select(i => ((JsonObject)i).GetObject("data")!)];

    private string Text(Domain domain, bool inactive = false) => _live.Calls.DomainGetXMLDesc(domain, inactive ? (uint)DomainXMLFlags.Inactive : 0);

    /// <summary>A guest without a system gives nothing back; QEMU is told to take the device away by a reset of the machine, as with any guest that was asked and starts anew.</summary>
    private void Detach(Domain domain, string xml, string alias, uint flags = Live)
    {
        _live.Calls.DomainDetachDeviceFlags(domain, xml, flags);
        if (Peripherals().Contains(alias))
            Run.Monitor.Execute("system_reset");
        Assert.True(LiveHost.Await(() => !Peripherals().Contains(alias)), alias);
        Assert.True(LiveHost.Await(() => !Text(domain).Contains($"<alias name='{alias}'/>", StringComparison.Ordinal)), alias);
    }

    [LiveFact]
    public void Shared_memory_comes_and_goes_with_its_file()
    {
        var name = $"libvirt-test-{Guid.NewGuid():N}";
        var xml = $"<shmem name='{name}'><model type='ivshmem-plain'/><size unit='M'>2</size></shmem>";
        try
        {
            var domain = Start();
            _live.Calls.DomainAttachDeviceFlags(domain, xml, Live | Config);
            Assert.Contains("shmem0", Peripherals());
            Assert.Contains("shmmem-shmem0", Names("/objects"));
            Assert.Contains(name, Text(domain, inactive: true));
            Detach(domain, xml, "shmem0", Live | Config);
            Assert.True(LiveHost.Await(() => !Names("/objects").Contains("shmmem-shmem0")));
            Assert.DoesNotContain(name, Text(domain, inactive: true));
        }
        finally
        {
            File.Delete("/dev/shm/" + name);
        }
    }

    [LiveFact]
    public void A_server_of_shared_memory_that_is_not_there_leaves_nothing()
    {
        var domain = Start();
        var (devices, text) = (Peripherals(), Text(domain));
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, "<shmem name='none'><model type='ivshmem-doorbell'/><server path='/nonexistent/socket'/></shmem>"));
        Assert.Contains("/nonexistent/socket", error.Message);
        Assert.Equal(devices, Peripherals());
        Assert.Equal(text, Text(domain));
        Assert.DoesNotContain("charshmem0", Characters());
    }

    [LiveFact]
    public void A_watchdog_is_plugged_with_its_action()
    {
        var domain = Start();
        const string Xml = "<watchdog model='i6300esb' action='pause'/>";
        _live.Calls.DomainAttachDevice(domain, Xml);
        Assert.Equal("i6300esb", ((JsonString)Property("watchdog0", "type")).Value);
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, "<watchdog model='i6300esb' action='reset'/>"));
        Assert.Equal("unsupported configuration: watchdogs with different actions are not supported with this QEMU binary", error.Message);
        error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, "<watchdog model='ib700' action='pause'/>"));
        Assert.Equal("Operation not supported: hotplug of watchdog model 'ib700' is not supported", error.Message);
        Detach(domain, Xml, "watchdog0");
        error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainDetachDevice(domain, Xml));
        Assert.Equal("Requested operation is not valid: no matching watchdog was found", error.Message);
    }

    [LiveFact]
    public void Input_devices_are_plugged_on_virtio_and_usb()
    {
        var domain = Start();
        foreach (var (xml, kind) in new[] { ("<input type='keyboard' bus='virtio'/>", "virtio-keyboard-pci"), ("<input type='mouse' bus='usb'/>", "usb-mouse") })
        {
            var before = Peripherals();
            _live.Calls.DomainAttachDevice(domain, xml);
            var alias = Assert.Single(Peripherals().Except(before));
            Assert.Equal(kind, ((JsonString)Property(alias, "type")).Value);
            Detach(domain, xml, alias);
        }
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, "<input type='keyboard' bus='ps2'/>"));
        Assert.Equal("Operation not supported: input device on bus 'ps2' cannot be hot plugged.", error.Message);
        Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, "<input type='evdev'><source dev='/dev/input/event99'/></input>"));
        Assert.DoesNotContain("event99", Text(domain));
    }

    [LiveFact]
    public void A_memory_module_is_plugged()
    {
        var domain = Start(memory: Pluggable);
        const string Xml = "<memory model='dimm'><target><size unit='MiB'>128</size><node>0</node></target></memory>";
        _live.Calls.DomainAttachDeviceFlags(domain, Xml, Live | Config);
        var module = Assert.Single(MemoryDevices());
        Assert.Equal(("dimm0", 128 * Mebibyte * 1024), (module.GetString("id"), module.GetNumber("size")!.AsULong));
        Assert.Contains($"<address type='dimm' slot='0' base='0x{module.GetNumber("addr")!.AsULong:x}'/>", Text(domain));
        Assert.Contains($"<memory unit='KiB'>{192 * Mebibyte}</memory>", Text(domain));
        Assert.Contains($"<currentMemory unit='KiB'>{192 * Mebibyte}</currentMemory>", Text(domain));
        Assert.Contains($"<memory unit='KiB'>{192 * Mebibyte}</memory>", Text(domain, inactive: true));
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, "<memory model='dimm'><target><size unit='GiB'>1</size><node>0</node></target></memory>"));
        Assert.Equal("unsupported configuration: Attaching memory device with size '1048576' would exceed domain's maxMemory config size '524288'", error.Message);
        // A guest without a system never gives a module back: it stays until it does, and only the next start is without it.
        _live.Calls.DomainDetachDeviceFlags(domain, Xml, Live | Config);
        Assert.Single(MemoryDevices());
        Assert.Contains($"<memory unit='KiB'>{192 * Mebibyte}</memory>", Text(domain));
        Assert.Contains($"<memory unit='KiB'>{64 * Mebibyte}</memory>", Text(domain, inactive: true));
    }

    [LiveFact]
    public void The_size_of_virtio_memory_is_changed()
    {
        var domain = Start(memory: Pluggable);
        _live.Calls.DomainAttachDevice(domain, "<memory model='virtio-mem'><target><size unit='MiB'>128</size><node>0</node><block unit='MiB'>2</block><requested unit='MiB'>0</requested></target></memory>");
        Assert.Contains("virtiomem0", Peripherals());
        var text = Text(domain);
        var device = text[text.IndexOf("<memory model", StringComparison.Ordinal)..(text.IndexOf("</memory>", text.IndexOf("<memory model", StringComparison.Ordinal), StringComparison.Ordinal) + 9)];
        Assert.Contains("<address base='0x", device);
        _live.Calls.DomainUpdateDeviceFlags(domain, device.Replace("<requested unit='KiB'>0<", "<requested unit='KiB'>65536<"), Live);
        Assert.Equal(64 * Mebibyte * 1024, ((JsonNumber)Property("virtiomem0", "requested-size")).AsULong);
        Assert.Contains("<requested unit='KiB'>65536</requested>", Text(domain));
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainUpdateDeviceFlags(domain, device.Replace($"<size unit='KiB'>{128 * Mebibyte}<", $"<size unit='KiB'>{64 * Mebibyte}<"), Live));
        Assert.Equal($"unsupported configuration: cannot modify memory size from '{128 * Mebibyte}' to '{64 * Mebibyte}'", error.Message);
        error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainUpdateDeviceFlags(domain, "<watchdog model='i6300esb' action='pause'/>", Live));
        Assert.Equal("unsupported configuration: live update of device 'watchdog' is not supported", error.Message);
    }

    [LiveFact]
    public void A_redirected_device_is_plugged_and_its_port_closed()
    {
        var domain = Start();
        int port = FreePort();
        var xml = $"<redirdev bus='usb' type='tcp'><source mode='bind' host='127.0.0.1' service='{port}'/><protocol type='raw'/></redirdev>";
        _live.Calls.DomainAttachDevice(domain, xml);
        Assert.Contains("redir0", Peripherals());
        Assert.Contains("charredir0", Characters());
        Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, xml)); // the port is taken
        Assert.DoesNotContain("charredir1", Characters());
        Detach(domain, xml, "redir0");
        Assert.True(LiveHost.Await(() => !Characters().Contains("charredir0", StringComparison.Ordinal)));
    }

    [LiveProgramFact("/usr/lib/qemu/virtiofsd")]
    public void A_folder_is_plugged_with_its_server()
    {
        var domain = Start(memory: Pluggable);
        var xml = $"<filesystem type='mount'><driver type='virtiofs'/><binary path='/usr/lib/qemu/virtiofsd'/><source dir='{_live.Root}'/><target dir='share'/></filesystem>";
        _live.Calls.DomainAttachDevice(domain, xml);
        Assert.Contains("fs0", Peripherals());
        var pidFile = Assert.Single(Directory.GetFiles(_live.Host.Paths.State, "*-fs0-virtiofsd.pid"));
        int server = int.Parse(File.ReadAllText(pidFile), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("virtiofsd", Path.GetFileName(ProcessIdentity.ProgramOf(server)));
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, $"<filesystem type='mount'><source dir='{_live.Root}'/><target dir='other'/></filesystem>"));
        Assert.Equal("Operation not supported: only virtiofs filesystems can be hotplugged", error.Message);
        Detach(domain, xml, "fs0");
        Assert.True(LiveHost.Await(() => !File.Exists(pidFile) && ProcessIdentity.ProgramOf(server) is null));
        Assert.DoesNotContain("chr-vu-fs0", Characters());
        // One that cannot show its folder is not left either.
        Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, xml.Replace(_live.Root, "/no/such/folder")));
        Assert.Empty(Directory.GetFiles(_live.Host.Paths.State, "*virtiofsd.pid"));
        Assert.DoesNotContain("no/such/folder", Text(domain));
    }

    [LiveFact]
    public void What_the_host_does_not_have_is_refused_with_its_reason()
    {
        var domain = Start();
        var (devices, text) = (Peripherals(), Text(domain));
        if (!File.Exists("/dev/vhost-vsock"))
            Assert.Equal("unable to open vhost-vsock device: No such file or directory", Refusal(domain, "<vsock model='virtio'><cid auto='yes'/></vsock>"));
        if (!Directory.Exists("/sys/bus/usb/devices"))
            Assert.Equal("cannot open directory '/sys/bus/usb/devices': No such file or directory", Refusal(domain, "<hostdev mode='subsystem' type='usb'><source><vendor id='0x1234'/><product id='0x5678'/></source></hostdev>"));
        if (!File.Exists("/dev/vfio/vfio"))
        {
            Assert.Equal("unsupported configuration: VFIO PCI device assignment is not supported by the host",
                Refusal(domain, "<hostdev mode='subsystem' type='pci' managed='yes'><source><address domain='0' bus='0' slot='31' function='7'/></source></hostdev>"));
            Assert.Equal("unsupported configuration: Mediated host device assignment requires VFIO support",
                Refusal(domain, "<hostdev mode='subsystem' type='mdev' model='vfio-pci'><source><address uuid='c2177883-f1bb-47f0-914d-32a22e3a8804'/></source></hostdev>"));
        }
        Assert.Equal("device not found: host usb device vendor=0x1234 product=0x5678 not found", Assert.Throws<LibvirtException>(() => _live.Calls.DomainDetachDevice(domain,
            "<hostdev mode='subsystem' type='usb'><source><vendor id='0x1234'/><product id='0x5678'/></source></hostdev>")).Message);
        foreach (var (kind, xml) in new[] { ("panic", "<panic model='isa'/>"), ("sound", "<sound model='ac97'/>"), ("tpm", "<tpm model='tpm-tis'><backend type='emulator'/></tpm>"), ("video", "<video><model type='virtio'/></video>") })
            Assert.Equal($"Operation not supported: live attach of device '{kind}' is not supported", Refusal(domain, xml));
        Assert.Equal(devices, Peripherals());
        Assert.Equal(text, Text(domain));
    }

    [LiveFact]
    public void Changes_of_transient_disks_are_thrown_away()
    {
        string first = Image("first.img"), second = Image("second.img");
        string Xml(string path, string target) => $"<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{path}'/><target dev='{target}' bus='virtio'/><transient/></disk>";
        var domain = Start(Xml(first, "vda"));
        _live.Calls.DomainAttachDevice(domain, Xml(second, "vdb"));
        foreach (var (path, alias) in new[] { (first, "virtio-disk0"), (second, "virtio-disk1") })
        {
            var overlay = path + ".TRANSIENT-plug";
            Assert.Contains($"<source file='{overlay}' index='", Text(domain));
            Assert.Contains($"<source file='{path}'/>", Text(domain));
            Assert.True(File.Exists(overlay));
            var said = Run.Monitor.Execute("human-monitor-command", new JsonObject().Add("command-line", $"qemu-io -d /machine/peripheral/{alias}/virtio-backend \"write -P 7 0 4096\""));
            Assert.Equal("", ((JsonString)said).Value.Trim());
        }
        Assert.Equal("Requested operation is not valid: migration with transient disk is not supported", Assert.Throws<LibvirtException>(() => _live.Calls.DomainSave(domain, _live.Root + "/saved")).Message);
        Assert.DoesNotContain("TRANSIENT", Text(domain, inactive: true));
        Detach(domain, Xml(second, "vdb"), "virtio-disk1");
        Assert.True(LiveHost.Await(() => !File.Exists(second + ".TRANSIENT-plug")));
        _live.Calls.DomainDestroy(domain);
        Assert.False(File.Exists(first + ".TRANSIENT-plug"));
        Assert.All(File.ReadAllBytes(first).Concat(File.ReadAllBytes(second)), static b => Assert.Equal(0, b));
    }

    private string Image(string name)
    {
        var path = Path.Combine(_live.Root, name);
        File.WriteAllBytes(path, new byte[1 << 20]);
        return path;
    }

    private string Refusal(Domain domain, string xml) => Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDevice(domain, xml)).Message;

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
