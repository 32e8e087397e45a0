namespace Libvirt.Host.Tests.Devices;

public sealed class PciDevicesTests : IDisposable
{
    private const string Card = "0000:03:00.0", Sibling = "0000:03:00.1";
    private readonly PretendedPci _host = new();

    public PciDevicesTests()
    {
        _host.AddDriver("e1000", ("0x8086", "0x0047"));
        _host.AddDriver("vfio-pci");
        _host.Add(Card, "0x8086", "0x0047", 8);
        _host.Add(Sibling, "0x8086", "0x0048", 8);
    }

    public void Dispose() => _host.Dispose();

    [Fact]
    public void A_device_goes_to_a_guest_and_comes_back()
    {
        var devices = _host.Devices;
        Assert.Equal("e1000", devices.DriverOf(Card));
        Assert.True(devices.BindTo(Card, "vfio-pci"));
        Assert.Equal("vfio-pci", devices.DriverOf(Card));
        Assert.False(devices.BindTo(Card, "vfio-pci"));
        devices.GiveBack(Card);
        Assert.Equal("e1000", devices.DriverOf(Card));
        Assert.Equal([$"pci/devices/{Card}/driver_override=vfio-pci", $"pci/devices/{Card}/driver/unbind={Card}", $"pci/drivers_probe={Card}",
            $"pci/devices/{Card}/driver_override=", $"pci/devices/{Card}/driver/unbind={Card}", $"pci/drivers_probe={Card}"], _host.Written);
    }

    [Fact]
    public void What_is_bound_half_way_is_the_hosts_again()
    {
        _host.Broken = "pci/drivers_probe";
        Assert.Equal("Failed to trigger a probe for PCI device '0000:03:00.0': Input/output error", Assert.Throws<LibvirtException>(() => _host.Devices.BindTo(Card, "vfio-pci")).Message);
        Assert.Equal([$"pci/devices/{Card}/driver_override=", $"pci/drivers_probe={Card}"], _host.Written[^2..]);
        _host.Broken = $"pci/devices/{Card}/driver_override";
        Assert.StartsWith("Failed to add driver 'vfio-pci' to driver_override interface", Assert.Throws<LibvirtException>(() => _host.Devices.BindTo(Card, "vfio-pci")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_driver_that_is_not_there_is_loaded()
    {
        Assert.Equal("internal error: Failed to load PCI driver module nothing", Assert.Throws<LibvirtException>(() => _host.Devices.BindTo(Card, "nothing")).Message);
        Assert.Equal(["modprobe nothing"], _host.Written);
        Assert.Equal("e1000", _host.Devices.DriverOf(Card));
    }

    [Fact]
    public void Groups_tell_who_goes_together()
    {
        Assert.Equal([Card, Sibling], _host.Devices.GroupOf(Sibling));
        Assert.Equal(8u, _host.Devices.GroupNumber(Card));
        Assert.Null(_host.Devices.DriverOf(Sibling));
        Assert.Equal(["0000:09:00.0"], _host.Devices.GroupOf("0000:09:00.0"));
        Assert.Null(_host.Devices.GroupNumber("0000:09:00.0"));
    }

    [Fact]
    public void Express_is_a_capability()
    {
        var registers = new byte[256];
        _host.Add("0000:04:00.0", "0x1", "0x1", 9, registers);
        Assert.False(_host.Devices.IsExpress("0000:04:00.0"));
        (registers[6], registers[0x34], registers[0x40], registers[0x41], registers[0x50]) = (0x10, 0x40, 0x01, 0x50, 0x10);
        _host.Add("0000:04:01.0", "0x1", "0x1", 10, registers);
        Assert.True(_host.Devices.IsExpress("0000:04:01.0"));
        (registers[0x50], registers[0x51]) = (0x05, 0x40); // a list that leads in circles
        _host.Add("0000:04:02.0", "0x1", "0x1", 11, registers);
        Assert.False(_host.Devices.IsExpress("0000:04:02.0"));
        Assert.Null(_host.Devices.IsExpress("0000:05:00.0"));
    }
}
