using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.HostDevices;
using Libvirt.Host.Devices;

namespace Libvirt.Driver.Qemu.Tests.HostDevices;

/// <summary>Who has which device of a pretended host.</summary>
public sealed class HostDeviceTableTests : IDisposable
{
    private const string Mediated = "c2177883-f1bb-47f0-914d-32a22e3a8804";
    private readonly string _root = Directory.CreateTempSubdirectory("libvirt-devices-").FullName;
    private string? _broken;

    public HostDeviceTableTests()
    {
        Directory.CreateDirectory(Bus("pci/drivers/vfio-pci"));
        Directory.CreateDirectory(Bus("pci/drivers/e1000"));
        foreach (var (address, group) in new[] { ("0000:03:00.0", 8), ("0000:03:00.1", 8), ("0000:04:00.0", 9) })
        {
            Directory.CreateDirectory(Bus("pci/devices/" + address));
            File.WriteAllText(Bus($"pci/devices/{address}/driver_override"), "");
            Directory.CreateDirectory($"{_root}/groups/{group}/devices/{address}");
            Directory.CreateSymbolicLink(Bus($"pci/devices/{address}/iommu_group"), $"{_root}/groups/{group}");
            Link(address, "e1000");
        }
        foreach (var (name, vendor, product, number) in new[] { ("usb1", "1d6b", "0002", 1), ("1-1", "1234", "5678", 4), ("1-2", "1234", "9abc", 5), ("1-3", "1234", "9abc", 6) })
        {
            Directory.CreateDirectory(Bus("usb/devices/" + name));
            foreach (var (file, text) in new[] { ("idVendor", vendor), ("idProduct", product), ("devnum", $"{number}") })
                File.WriteAllText(Bus($"usb/devices/{name}/{file}"), text + "\n");
        }
        Directory.CreateDirectory(Bus($"mdev/devices/{Mediated}"));
        Directory.CreateDirectory(_root + "/target/naa.5123456789abcde0");
        Table = New();
    }

    private HostDeviceTable Table { get; set; }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private HostDeviceTable New()
    {
        var pci = new PciDevices(_root + "/bus", Write, static _ => { });
        return new(pci, new UsbDevices(_root + "/bus"), new MediatedDevices(_root + "/bus"), static () => true, new(pci, new PretendedFunctions(), _root + "/hostdevmgr"), _root + "/target");
    }

    private string Bus(string path) => $"{_root}/bus/{path}";

    private void Link(string address, string driver)
    {
        if (Directory.Exists(Bus($"pci/devices/{address}/driver")))
            Directory.Delete(Bus($"pci/devices/{address}/driver"));
        Directory.CreateSymbolicLink(Bus($"pci/devices/{address}/driver"), Bus("pci/drivers/" + driver));
    }

    private string? Driver(string address) => new PciDevices(_root + "/bus").DriverOf(address);

    /// <summary>The kernel: all devices here are the network driver's, unless they name another.</summary>
    private int Write(string path, string value)
    {
        if (path == _broken)
            return 5; // EIO
        if (path.EndsWith("driver_override", StringComparison.Ordinal))
            File.WriteAllText(path, value);
        else if (path.EndsWith("/driver/unbind", StringComparison.Ordinal))
            Directory.Delete(Bus($"pci/devices/{value}/driver"));
        else if (path.EndsWith("drivers_probe", StringComparison.Ordinal) && !Directory.Exists(Bus($"pci/devices/{value}/driver")))
            Directory.CreateSymbolicLink(Bus($"pci/devices/{value}/driver"), Bus("pci/drivers/" + (File.ReadAllText(Bus($"pci/devices/{value}/driver_override")).Trim() is { Length: > 0 } wanted ? wanted : "e1000")));
        return 0;
    }

    private static DomainDocument Guest(string name, string devices = "") => DomainDocument.Parse(
        $"<domain type='qemu'><name>{name}</name><memory>65536</memory><os><type arch='x86_64'>hvm</type></os><devices>{devices}</devices></domain>", new());

    private static string Pci(int bus, int function, bool managed = true)
        => $"<hostdev mode='subsystem' type='pci' managed='{(managed ? "yes" : "no")}'><source><address domain='0' bus='{bus}' slot='0' function='{function}'/></source></hostdev>";

    private static string Usb(string content, string policy = "") => $"<hostdev mode='subsystem' type='usb'><source{policy}>{content}</source></hostdev>";

    private static string Scsi(bool shared) => $"<hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/><address bus='0' target='0' unit='3'/></source>{(shared ? "<shareable/>" : "")}</hostdev>";

    private string Refusal(DomainDocument guest) => Assert.Throws<LibvirtException>(() => Table.TakeAll(guest)).Message;

    [Fact]
    public void A_pci_device_is_one_guests_and_the_hosts_again_afterwards()
    {
        var one = Guest("one", Pci(3, 0));
        Table.TakeAll(one);
        Assert.Equal("vfio-pci", Driver("0000:03:00.0"));
        Assert.True(one.Devices.HostDevices[0].Source!.OriginalStates!.Unbind);
        Assert.Equal("Requested operation is not valid: PCI device 0000:03:00.0 is in use by driver QEMU, domain one", Refusal(Guest("two", Pci(3, 0))));
        // What the IOMMU cannot tell apart goes together.
        Assert.Equal("Requested operation is not valid: PCI device 0000:03:00.0 is in use by driver QEMU, domain one", Refusal(Guest("two", Pci(3, 1))));
        Assert.Equal("e1000", Driver("0000:03:00.1"));
        Table.ReturnAll(one, static e => throw e);
        Assert.Equal("e1000", Driver("0000:03:00.0"));
        Table.TakeAll(Guest("two", Pci(3, 0) + Pci(3, 1)));
        Assert.Equal("vfio-pci", Driver("0000:03:00.1"));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0x81, true)]
    [InlineData(2, true)]
    [InlineData(0, false)]
    [InlineData(0x80, false)]
    public void Bridges_stay_the_hosts(byte kind, bool isRefused)
    {
        var registers = new byte[256];
        registers[14] = kind;
        File.WriteAllBytes(Bus("pci/devices/0000:03:00.0/config"), registers);
        if (!isRefused)
        {
            Table.TakeAll(Guest("one", Pci(3, 0)));
            return;
        }
        Assert.Equal("internal error: Non-endpoint PCI devices cannot be assigned to guests", Refusal(Guest("one", Pci(3, 0))));
        Assert.Equal("e1000", Driver("0000:03:00.0"));
    }

    [Fact]
    public void All_or_none_are_taken()
    {
        Table.TakeAll(Guest("one", Pci(4, 0)));
        var two = Guest("two", Pci(3, 0) + Pci(4, 0));
        Assert.Contains("domain one", Refusal(two));
        Assert.Equal("e1000", Driver("0000:03:00.0"));
        Table.TakeAll(Guest("three", Pci(3, 0)));
        Assert.Contains("Device 0000:09:00.0 not found", Refusal(Guest("four", Pci(9, 0))));
    }

    [Fact]
    public void What_nobody_manages_has_to_be_free_already()
    {
        var guest = Guest("one", Pci(3, 0, managed: false));
        Assert.Equal("Requested operation is not valid: Unmanaged PCI device 0000:03:00.0 must be manually detached from the host", Refusal(guest));
        Link("0000:03:00.0", "vfio-pci");
        Table.TakeAll(guest);
        Table.ReturnAll(guest, static e => throw e);
        Assert.Equal("vfio-pci", Driver("0000:03:00.0"));
        // The same with a managed one that was free before.
        guest = Guest("two", Pci(3, 0));
        Table.TakeAll(guest);
        Table.ReturnAll(guest, static e => throw e);
        Assert.Equal("vfio-pci", Driver("0000:03:00.0"));
    }

    [Fact]
    public void A_device_that_cannot_be_had_stays_the_hosts()
    {
        _broken = Bus("pci/drivers_probe");
        var guest = Guest("one", Pci(3, 0));
        Assert.Contains("Failed to trigger a probe", Refusal(guest));
        _broken = null;
        Table.TakeAll(guest);
        // The guest is rid of it although the host does not get it back.
        _broken = Bus("pci/devices/0000:03:00.0/driver_override");
        var errors = new List<string>();
        Table.ReturnAll(guest, e => errors.Add(e.Message));
        Assert.Single(errors);
        _broken = null;
        Table.TakeAll(Guest("two", Pci(3, 0)));
    }

    [Fact]
    public void A_restarted_daemon_knows_again_who_has_what()
    {
        var guest = Guest("one", Pci(3, 0) + Usb("<address bus='1' device='4'/>"));
        Table.TakeAll(guest);
        Table = New();
        Table.Adopt(guest);
        Assert.Contains("domain one", Refusal(Guest("two", Pci(3, 0))));
        Assert.Contains("USB device 001:004 is in use by driver QEMU, domain one", Refusal(Guest("two", Usb("<vendor id='0x1234'/><product id='0x5678'/>"))));
        Table.ReturnAll(guest, static e => throw e);
        Assert.Equal("e1000", Driver("0000:03:00.0"));
    }

    [Fact]
    public void Usb_devices_are_found_by_maker_product_and_place()
    {
        var guest = Guest("one", Usb("<vendor id='0x1234'/><product id='0x5678'/>"));
        Table.TakeAll(guest);
        Assert.Equal((1u, 4u), (guest.Devices.HostDevices[0].Source!.Address!.Bus, guest.Devices.HostDevices[0].Source!.Address!.Device));
        Assert.Equal("operation failed: Multiple USB devices for 1234:9abc, use <address> to specify one", Refusal(Guest("two", Usb("<vendor id='0x1234'/><product id='0x9abc'/>"))));
        Table.TakeAll(Guest("two", Usb("<vendor id='0x1234'/><product id='0x9abc'/><address bus='1' device='6'/>")));
        Assert.Equal("internal error: Did not find USB device ffff:0001", Refusal(Guest("three", Usb("<vendor id='0xffff'/><product id='1'/>"))));
        Assert.Equal("internal error: Did not find USB device bus:7 device:9", Refusal(Guest("three", Usb("<address bus='7' device='9'/>"))));
        Table.TakeAll(Guest("three", Usb("<vendor id='0xffff'/><product id='1'/>", " startupPolicy='optional'")));
        Table.TakeAll(Guest("four", Usb("<vendor id='0xffff'/><product id='1'/>", " startupPolicy='requisite'")));
        guest = Guest("five", Usb("<vendor id='0xffff'/><product id='1'/>", " startupPolicy='requisite'"));
        Assert.Throws<LibvirtException>(() => Table.Take(guest, guest.Devices.HostDevices[0], isStart: false));
    }

    [Fact]
    public void A_scsi_unit_is_shared_when_all_agree()
    {
        var one = Guest("one", Scsi(shared: true));
        Table.TakeAll(one);
        var two = Guest("two", Scsi(shared: true));
        Table.TakeAll(two);
        Assert.Equal("Requested operation is not valid: SCSI device scsi_host0:0:0:3 is already in use by other domain(s) as 'shareable'", Refusal(Guest("three", Scsi(shared: false))));
        Table.ReturnAll(one, static e => throw e);
        Assert.Contains("'shareable'", Refusal(Guest("three", Scsi(shared: false))));
        Table.ReturnAll(two, static e => throw e);
        Table.TakeAll(Guest("three", Scsi(shared: false)));
        Assert.Contains("'non-shareable'", Refusal(one));
    }

    [Fact]
    public void Parts_of_devices_and_scsi_targets_are_one_guests()
    {
        const string Target = "<hostdev mode='subsystem' type='scsi_host'><source protocol='vhost' wwpn='naa.5123456789abcde0'/></hostdev>";
        var part = $"<hostdev mode='subsystem' type='mdev' model='vfio-pci'><source><address uuid='{Mediated}'/></source></hostdev>";
        Table.TakeAll(Guest("one", part + Target));
        Assert.Equal($"Requested operation is not valid: mediated device {Mediated} is in use by driver QEMU, domain one", Refusal(Guest("two", part)));
        Assert.Contains("naa.5123456789abcde0 is in use by driver QEMU, domain one", Refusal(Guest("two", Target)));
        Assert.Equal("device not found: mediated device 'a2177883-f1bb-47f0-914d-32a22e3a8804' not found", Refusal(Guest("two", part.Replace(Mediated, "a" + Mediated[1..]))));
        Assert.Equal($"Path '{_root}/target/naa.5123456789abcde1' is not accessible: No such file or directory", Refusal(Guest("two", Target.Replace("cde0", "cde1"))));
    }
}
