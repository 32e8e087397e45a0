using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Tests.Domains;

/// <summary>Rules of devices that the recorded answers do not reach: where the fault is, and what stays allowed.</summary>
public sealed class DeviceRuleTests
{
    [Theory]
    [InlineData("<disk type='network'><source name='a'/><target dev='vda'/></disk>", "/domain/devices/disk/source")]
    [InlineData("<disk><driver name='qemu' ioeventfd='on'/><source file='/a'/><target dev='sda' bus='scsi'/></disk>", "/domain/devices/disk")]
    [InlineData("<disk><source file='/a'/><target dev='vda' tray='open'/></disk>", "/domain/devices/disk/target")]
    [InlineData("<interface type='bridge'><source/></interface>", "/domain/devices/interface/source")]
    [InlineData("<interface type='user'><driver name='x'/><model type='virtio'/></interface>", "/domain/devices/interface/driver")]
    [InlineData("<interface type='user'><model type='virtio'/><driver name='x'/></interface>", "/domain/devices/interface/driver")]
    [InlineData("<controller type='pci' index='1' model='pci-bridge'><target chassis='256'/></controller>", "/domain/devices/controller/target")]
    [InlineData("<hostdev type='mdev' model='vfio-pci'><source><address/></source></hostdev>", "/domain/devices/hostdev")]
    [InlineData("<video><model type='vga' ram='1'/></video>", "/domain/devices/video")]
    public void A_fault_is_placed_at_the_part(string device, string path)
    {
        var error = Assert.Throws<LibvirtException>(() => Parse(device));
        Assert.EndsWith(": " + path, error.Error.Str3, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<disk type='vhostuser'><driver name='qemu' cache='none'/><source type='unix' path='/s'/><target dev='vda'/></disk>", "cache is not supported with vhostuser disk")]
    [InlineData("<disk type='vhostuser'><source type='unix' path='/s'/><target dev='vda'/><serial>a</serial></disk>", "serial is not supported with vhostuser disk")]
    [InlineData("<disk type='vhostuser'><source type='unix' path='/s'/><target dev='sda' bus='scsi'/></disk>", "vhostuser disk supports only virtio bus")]
    [InlineData("<controller type='usb' model='none'/><hostdev type='usb'><source><vendor id='1'/><product id='2'/></source></hostdev>", "Can't add host USB device: USB is disabled in this host")]
    [InlineData("<controller type='pci' index='256' model='pci-bridge'/>", "PCI controller index 256 too high, maximum is 255")]
    [InlineData("<hostdev type='usb'><source><product id='2'/></source></hostdev>", "missing vendor")]
    [InlineData("<disk type='network'><source protocol='nbd'><host name='a' port='65536'/></source><target dev='vda'/></disk>", "port '65536' out of range")]
    public void Is_refused(string device, string text)
    {
        var error = Assert.Throws<LibvirtException>(() => Parse(device));
        Assert.EndsWith(text, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<disk type='network'><source protocol='http' name='x'><host name='h'/><cookies><cookie name='a'>\"b\"</cookie></cookies></source><target dev='vda'/></disk>")]
    [InlineData("<disk type='network'><source protocol='gluster' name='pool/a/b'><host name='h'/></source><target dev='vda'/></disk>")]
    [InlineData("<disk type='volume' device='cdrom'><source/><target dev='hda'/></disk>")]
    [InlineData("<interface type='direct'><source dev='e' mode='passthrough'/><vlan><tag id='1'/></vlan></interface>")]
    [InlineData("<interface type='network'><source network='n'/><port isolated='yes'/><vlan><tag id='1'/></vlan></interface>")]
    [InlineData("<controller type='scsi' model='virtio-non-transitional'><driver iothread='1'/></controller>")]
    [InlineData("<video><driver iommu='on'/><model type='virtio' blob='on'/></video>")]
    public void Is_accepted(string device) => Parse(device);

    [Theory]
    [InlineData("nvme0n1", 0u, 1u)]
    [InlineData("nvme12n3", 12u, 3u)]
    public void Names_of_namespaces_have_two_numbers(string name, uint controller, uint space)
    {
        Assert.True(DiskName.TryNvme(name, out uint c, out uint s));
        Assert.Equal((controller, space), (c, s));
    }

    [Theory]
    [InlineData("nvme")]
    [InlineData("nvme0")]
    [InlineData("nvme0n")]
    [InlineData("nvme0n0")]
    [InlineData("nvmexn1")]
    [InlineData("nvme0n-1")]
    public void Other_names_are_none(string name) => Assert.False(DiskName.TryNvme(name, out _, out _));

    [Fact]
    public void A_driver_before_its_model_is_kept()
    {
        var document = Parse("<interface type='user'><driver name='vhost' queues='4'/><driver name='qemu'/><model type='virtio'/></interface>");
        Assert.Equal((InterfaceDriverName.Vhost, 4u), (document.Devices.Interfaces[0].Driver!.Name, document.Devices.Interfaces[0].Driver!.Queues));
    }

    [Fact]
    public void An_interface_without_an_address_gets_one()
    {
        var document = Parse("<interface type='user'><mac type='static'/></interface>");
        Assert.NotEqual("00:00:00:00:00:00", document.Devices.Interfaces[0].Mac!.Address.ToString());
    }

    private static DomainDocument Parse(string devices)
        => DomainDocument.Parse($"<domain type='test'><name>a</name><memory>1024</memory><vcpu>1</vcpu><os><type arch='x86_64'>hvm</type></os><devices>{devices}</devices></domain>", new() { Inactive = true });
}
