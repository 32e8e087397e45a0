using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Devices;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.HostDevices;
using Libvirt.Driver.Qemu.Preparation.Aliases;
using Libvirt.Driver.Qemu.Tests.CommandLine;
using Libvirt.Driver.Qemu.Tests.Corpus;
using Libvirt.Driver.Qemu.Tests.HostDevices;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Tests.Devices;

/// <summary>Classes of devices that upstream's tests do not plug, against a QEMU that follows a script: what is sent, and what is taken back when QEMU refuses in the middle.</summary>
public sealed class DeviceClassesTests
{
    private const string Done = """{"return": {}}""", Refused = """{"error": {"class": "GenericError", "desc": "no"}}""", Aliases = """{"return": []}""";
    private static readonly UpstreamCase? Case = CorpusFolder.Path is null ? null : HotplugSuite.CaseOf("base-live attach ivshmem-plain");

    private static Guest<QemuRun> Start(string more = "")
    {
        var capabilities = UpstreamEnvironment.Capabilities(Case!);
        var live = DomainDocument.Parse($"""
            <domain type='qemu' id='7'><name>classes</name><uuid>d091ea82-29e6-2e34-3005-f02617b36e87</uuid>
              <maxMemory slots='4' unit='KiB'>2097152</maxMemory><memory unit='KiB'>524288</memory><vcpu>1</vcpu>
              <cpu><numa><cell id='0' cpus='0' memory='524288' unit='KiB' memAccess='shared'/></numa></cpu>
              <os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features>
              <devices><emulator>/usr/bin/qemu-system-x86_64</emulator><controller type='usb' model='qemu-xhci'/><controller type='scsi' index='0' model='virtio-scsi'/><memballoon model='none'/>{more}</devices>
            </domain>
            """, UpstreamEnvironment.For(Case!).Options(new() { AbiUpdate = true }));
        live.Id = 7;
        AliasAssignment.Run(new(live, capabilities, LaunchEnvironment.Settings(Case!), new PretendedResources(Case)));
        return new("classes", live.Uuid!.Value, new() { Live = live, Run = new QemuRun(capabilities, "/nowhere") { IsStarting = false }, State = DomainState.Running }, ErrorDomain.Qemu);
    }

    private static string? Attach(Guest<QemuRun> guest, string xml, params (string, string, string?)[] script) => Play(guest, script, (devices, reading) => devices.Attach(DeviceFragment.Parse(xml, reading), reading));

    private static string? Detach(Guest<QemuRun> guest, string xml, params (string, string, string?)[] script) => Play(guest, script, (devices, reading) => devices.Detach(DeviceFragment.Parse(xml, reading)));

    private static string? Play(Guest<QemuRun> guest, (string Command, string Reply, string? Arguments)[] script, Func<LiveDevices, ParseOptions, string?> change, HostDeviceTable? host = null)
    {
        var run = guest.State.Run!;
        var qmp = new ScriptedQmp([.. script.Select(s => (s.Command, s.Reply, false))], run, [.. script.Select(s => s.Arguments ?? "*")]);
        var reading = UpstreamEnvironment.For(Case!).Options(new());
        string? alias;
        using (var session = new PlugSession(guest, run, qmp, LaunchEnvironment.Settings(Case!), new PretendedResources(Case)) { RemovalPatience = TimeSpan.FromMilliseconds(50), HostDevices = host })
            alias = change(new(session), reading);
        Assert.Empty(qmp.Unused);
        return alias;
    }

    private static string Gone(string alias) => "{\"event\": \"DEVICE_DELETED\", \"data\": {\"device\": \"" + alias + "\"}}" + Done;

    private static string Text(Guest<QemuRun> guest) => guest.State.Live!.Format(new() { Secure = true });

    private const string Module = "<memory model='dimm'><target><size unit='KiB'>524287</size><node>0</node></target></memory>";

    private static readonly (string, string, string?)[] ModuleScript =
    [
        ("object-add", Done, """{"qom-type":"memory-backend-file","id":"memdimm0","mem-path":"/var/lib/libvirt/qemu/ram/7-classes/dimm0","share":true,"size":536870912}"""),
        ("device_add", Done, """{"driver":"pc-dimm","node":0,"memdev":"memdimm0","id":"dimm0","slot":0}"""),
        ("query-memory-devices", """{"return": [{"type": "dimm", "data": {"id": "dimm0", "memdev": "/objects/memdimm0", "slot": 0, "addr": 4294967296, "size": 536870912, "hotpluggable": true, "hotplugged": true, "node": 0}}]}""", null),
        ("qom-list", Aliases, null),
    ];

    [SkippableCorpusFact]
    public void Memory_counts_in_the_total_while_it_is_there()
    {
        var guest = Start();
        var script = ModuleScript.ToArray();

        Assert.Equal("dimm0", Attach(guest, Module.Replace("524287", "524288"), script));
        Assert.Equal(1048576UL, guest.State.Live!.Memory);
        Assert.Equal(1048576UL, guest.State.Live.CurrentMemory);
        Assert.Contains("<address type='dimm' slot='0' base='0x100000000'/>", Text(guest));
        Assert.Equal("dimm0", Detach(guest, Module.Replace("524287", "524288"), ("device_del", Gone("dimm0"), """{"id":"dimm0"}"""), ("object-del", Done, """{"id":"memdimm0"}""")));
        Assert.Equal(524288UL, guest.State.Live!.Memory);
        Assert.Equal(524288UL, guest.State.Live.CurrentMemory);
        Assert.Empty(guest.State.Live.Devices.Memories);
    }

    [SkippableCorpusFact]
    public void A_module_that_QEMU_refuses_leaves_no_backend()
    {
        var guest = Start();
        var before = Text(guest);
        Assert.Throws<LibvirtException>(() => Attach(guest, Module.Replace("524287", "524288"), ("object-add", Done, null), ("device_add", Refused, null), ("object-del", Done, """{"id":"memdimm0"}""")));
        Assert.Equal(before, Text(guest));
    }

    [SkippableCorpusFact]
    public void The_kernels_half_of_a_vsock_goes_with_the_command()
    {
        var guest = Start();
        Assert.Equal("vsock0", Attach(guest, "<vsock model='virtio'><cid auto='yes'/></vsock>", ("getfd", Done, """{"fdname":"vsock0-vhostfd"}"""),
            ("device_add", Done, """{"driver":"vhost-vsock-pci","id":"vsock0","guest-cid":42,"vhostfd":"vsock0-vhostfd","bus":"pci.0","addr":"0x4"}"""), ("qom-list", Aliases, null)));
        Assert.Contains("<cid auto='yes' address='42'/>", Text(guest));
        Assert.Equal("Requested operation is not valid: the domain already has a vsock device", Assert.Throws<LibvirtException>(() => Attach(guest, "<vsock model='virtio'><cid auto='yes'/></vsock>")).Message);
        Assert.Equal("vsock0", Detach(guest, "<vsock model='virtio'><cid auto='yes'/></vsock>", ("device_del", Gone("vsock0"), null)));
        Assert.Null(guest.State.Live!.Devices.Vsock);
        var before = Text(guest);
        Assert.Throws<LibvirtException>(() => Attach(guest, "<vsock model='virtio'><cid auto='yes'/></vsock>", ("getfd", Done, null), ("device_add", Refused, null), ("closefd", Done, """{"fdname":"vsock0-vhostfd"}""")));
        Assert.Equal(before, Text(guest));
    }

    [SkippableCorpusFact]
    public void A_scsi_unit_is_a_node_and_a_device()
    {
        var guest = Start();
        const string Xml = "<hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/><address bus='0' target='0' unit='3'/></source></hostdev>";
        Assert.Equal("hostdev0", Attach(guest, Xml, ("blockdev-add", Done, """{"driver":"host_device","filename":"/dev/sg0","node-name":"libvirt-1-backend","read-only":false}"""),
            ("device_add", Done, """{"driver":"scsi-generic","drive":"libvirt-1-backend","id":"hostdev0","bus":"scsi0.0","channel":0,"scsi-id":0,"lun":0}"""), ("qom-list", Aliases, null)));
        Assert.Equal("device not found: host scsi device scsi_host1:0:0.3 not found", Assert.Throws<LibvirtException>(() => Detach(guest, Xml.Replace("scsi_host0", "scsi_host1"))).Message);
        Assert.Equal("hostdev0", Detach(guest, Xml, ("device_del", Gone("hostdev0"), null), ("blockdev-del", Done, """{"node-name":"libvirt-1-backend"}""")));
        Assert.Empty(guest.State.Live!.Devices.HostDevices);
        var before = Text(guest);
        Assert.Throws<LibvirtException>(() => Attach(guest, Xml, ("blockdev-add", Done, null), ("device_add", Refused, null), ("blockdev-del", Done, null)));
        Assert.Equal(before, Text(guest));
    }

    [SkippableCorpusFact]
    public void A_scsi_target_of_the_kernel_has_a_descriptor()
    {
        var guest = Start();
        const string Xml = "<hostdev mode='subsystem' type='scsi_host'><source protocol='vhost' wwpn='naa.5123456789abcde0'/></hostdev>";
        Assert.Equal("hostdev0", Attach(guest, Xml, ("getfd", Done, """{"fdname":"hostdev0-vhostfd"}"""),
            ("device_add", Done, """{"driver":"vhost-scsi-pci","wwpn":"naa.5123456789abcde0","vhostfd":"hostdev0-vhostfd","id":"hostdev0","bus":"pci.0","addr":"0x4"}"""), ("qom-list", Aliases, null)));
        Assert.Equal("hostdev0", Detach(guest, Xml, ("device_del", Gone("hostdev0"), null)));
    }

    [SkippableCorpusFact]
    public void A_usb_device_is_found_again_by_maker_and_product()
    {
        var guest = Start();
        const string Xml = "<hostdev mode='subsystem' type='usb'><source><address bus='3' device='4'/></source></hostdev>";
        Assert.Equal("hostdev0", Attach(guest, Xml, ("device_add", Done, """{"driver":"usb-host","hostdevice":"/dev/bus/usb/003/004","id":"hostdev0","bus":"usb.0","port":"1"}"""), ("qom-list", Aliases, null)));
        Assert.Equal("device not found: host usb device 003.005 not found", Assert.Throws<LibvirtException>(() => Detach(guest, Xml.Replace("device='4'", "device='5'"))).Message);
        Assert.Equal("hostdev0", Detach(guest, Xml, ("device_del", Gone("hostdev0"), null)));
    }

    [SkippableCorpusFact]
    public void A_part_of_a_device_is_named_by_its_uuid()
    {
        var guest = Start();
        const string Xml = "<hostdev mode='subsystem' type='mdev' model='vfio-pci'><source><address uuid='c2177883-f1bb-47f0-914d-32a22e3a8804'/></source></hostdev>";
        Assert.Equal("hostdev0", Attach(guest, Xml, ("device_add", Done, """{"driver":"vfio-pci","id":"hostdev0","sysfsdev":"/sys/bus/mdev/devices/c2177883-f1bb-47f0-914d-32a22e3a8804","display":"off","bus":"pci.0","addr":"0x4"}"""), ("qom-list", Aliases, null)));
        Assert.Equal("hostdev0", Detach(guest, Xml, ("device_del", Gone("hostdev0"), null)));
    }

    [SkippableCorpusFact]
    public void A_disk_that_another_process_serves_is_a_connection_and_a_device()
    {
        var guest = Start();
        const string Xml = "<disk type='vhostuser' device='disk'><driver name='qemu' type='raw'/><source type='unix' path='/run/disk.sock'/><target dev='vdb' bus='virtio'/></disk>";
        Assert.Equal("virtio-disk1", Attach(guest, Xml,
            ("chardev-add", Done, """{"id":"chr-vu-virtio-disk1","backend":{"type":"socket","data":{"addr":{"type":"unix","data":{"path":"/run/disk.sock"}},"server":false}}}"""),
            ("device_add", Done, """{"driver":"vhost-user-blk-pci","bus":"pci.0","addr":"0x4","chardev":"chr-vu-virtio-disk1","id":"virtio-disk1"}"""), ("query-block", Aliases, null), ("qom-list", Aliases, null)));
        Assert.Equal("virtio-disk1", Detach(guest, Xml, ("device_del", Gone("virtio-disk1"), null), ("chardev-remove", Done, """{"id":"chr-vu-virtio-disk1"}""")));
        Assert.Empty(guest.State.Live!.Devices.Disks);
    }

    [SkippableCorpusFact]
    public void Leases_stand_in_the_definition()
    {
        var guest = Start();
        const string Xml = "<lease><lockspace>a</lockspace><key>k</key><target path='/tmp/l'/></lease>";
        Assert.Null(Attach(guest, Xml));
        Assert.Single(guest.State.Live!.Devices.Leases);
        Assert.Null(Detach(guest, Xml));
        Assert.Empty(guest.State.Live!.Devices.Leases);
    }

    /// <summary>A test with upstream's capabilities of an emulator.</summary>
    private sealed class SkippableCorpusFactAttribute : FactAttribute
    {
        public SkippableCorpusFactAttribute()
        {
            if (CorpusFolder.Path is null)
                Skip = CorpusFolder.Missing;
        }
    }

    [SkippableCorpusFact]
    public void A_card_of_the_hosts_hardware_is_set_before_and_after()
    {
        using var card = new PretendedCard();
        var guest = Start();
        var xml = PretendedCard.Xml(2, "<vlan><tag id='42'/></vlan><teaming type='transient' persistent='ua-backup'/>");
        const string Added = """{"driver":"vfio-pci","host":"0000:05:00.2","id":"hostdev0","failover_pair_id":"ua-backup","bus":"pci.0","addr":"0x4"}""";
        string? Change(Func<LiveDevices, ParseOptions, string?> change, params (string, string, string?)[] script) => Play(guest, script, change, card.Table);
        string? Plug(LiveDevices devices, ParseOptions reading) => devices.Attach(DeviceFragment.Parse(xml, reading), reading);
        var before = Text(guest);
        Assert.Throws<LibvirtException>(() => Change(Plug, ("device_add", Refused, Added)));
        Assert.Equal((before, "02:11:22:33:44:55 7", "ixgbevf"), (Text(guest), card.Functions[1], card.Driver(2)));

        Assert.Equal("hostdev0", Change(Plug, ("device_add", Done, Added), ("qom-list", Aliases, null)));
        Assert.Equal(("52:54:00:00:00:01 42", "vfio-pci"), (card.Functions[1], card.Driver(2)));
        Assert.Contains("<interface type='hostdev' managed='yes'>", Text(guest));
        // Another guest does not get it, and a second time neither.
        Assert.Contains("in use by driver QEMU, domain classes", Assert.Throws<LibvirtException>(() => Change((devices, reading) => devices.Attach(
            DeviceFragment.Parse(PretendedCard.Xml(2, number: 2), reading), reading))).Message);
        // The guest does not let it go yet.
        Assert.Null(Change((devices, reading) => devices.Detach(DeviceFragment.Parse(xml, reading)), ("device_del", Done, """{"id":"hostdev0"}""")));
        Assert.Equal("52:54:00:00:00:01 42", card.Functions[1]);
        Assert.Equal("hostdev0", Change((devices, reading) => devices.Detach(DeviceFragment.Parse(xml, reading)), ("device_del", Gone("hostdev0"), """{"id":"hostdev0"}""")));
        Assert.Equal((before, "02:11:22:33:44:55 7", "ixgbevf"), (Text(guest), card.Functions[1], card.Driver(2)));
    }
}
