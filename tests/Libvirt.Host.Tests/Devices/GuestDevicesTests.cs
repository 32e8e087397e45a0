using Libvirt.Host.Devices;
using Libvirt.Host.Sockets;
using Libvirt.Host.Tests.Corpus;

namespace Libvirt.Host.Tests.Devices;

/// <summary>Devices of the host that guests get through a descriptor, where the kernel is pretended.</summary>
public sealed class GuestDevicesTests
{
    private const int AddressInUse = 98, NotPermitted = 1; // EADDRINUSE, EPERM

    [Fact]
    public void The_first_free_vsock_address_is_taken()
    {
        var asked = new List<ulong>();
        var vsock = new VhostVsock("/dev/null", (_, address) =>
        {
            asked.Add(address);
            return address < 5 ? AddressInUse : 0;
        });
        var (device, found) = vsock.Open(null);
        device.Dispose();
        Assert.Equal(5u, found);
        Assert.Equal([3UL, 4, 5], asked);
        (device, found) = vsock.Open(17);
        device.Dispose();
        Assert.Equal(17u, found);
    }

    [Fact]
    public void A_vsock_that_cannot_be_had_says_why()
    {
        Assert.Equal("failed to set guest cid: Address already in use", Assert.Throws<LibvirtException>(() => new VhostVsock("/dev/null", static (_, _) => AddressInUse).Open(4)).Message);
        Assert.Equal("failed to acquire guest cid: Operation not permitted", Assert.Throws<LibvirtException>(() => new VhostVsock("/dev/null", static (_, _) => NotPermitted).Open(null)).Message);
        Assert.Equal("unable to open vhost-vsock device: No such file or directory", Assert.Throws<LibvirtException>(() => new VhostVsock("/no/such/device").Open(null)).Message);
        // The real call, on what is no such device.
        Assert.Equal("failed to set guest cid: Inappropriate ioctl for device", Assert.Throws<LibvirtException>(() => new VhostVsock("/dev/null").Open(4)).Message);
    }

    [Fact]
    public void A_tpm_comes_with_the_file_that_cancels()
    {
        using var tree = new MadeTree(("class/misc/tpm0/device/cancel", ""), ("class/tpm/tpm1/device/cancel", ""), ("dev/tpm0", ""));
        var devices = new TpmDevices(tree["class"]);
        Assert.Equal(tree["class/misc/tpm0/device/cancel"], devices.CancelPath("/dev/tpm0"));
        Assert.Equal(tree["class/tpm/tpm1/device/cancel"], devices.CancelPath("/dev/tpm1"));
        Assert.Equal("/dev/null", devices.CancelPath("/dev/tpm2"));
        var (device, cancel) = devices.Open(tree["dev/tpm0"]);
        Assert.NotEqual(device.Number, cancel.Number);
        device.Dispose();
        cancel.Dispose();
        Assert.Equal($"Could not open TPM device {tree["dev/tpm7"]}: No such file or directory", Assert.Throws<LibvirtException>(() => devices.Open(tree["dev/tpm7"])).Message);
        Assert.Equal("internal error: TPM device path tpm0 is invalid", Assert.Throws<LibvirtException>(() => devices.CancelPath("tpm0")).Message);
    }

    [Fact]
    public void A_part_of_a_device_has_its_kind()
    {
        const string Id = "c2177883-f1bb-47f0-914d-32a22e3a8804";
        using var tree = new MadeTree(($"bus/mdev/devices/{Id}/mdev_type/device_api", "vfio-pci\n"));
        var devices = new MediatedDevices(tree["bus"]);
        devices.Check(Id, "vfio-pci");
        Assert.EndsWith("device only supports 'vfio-pci'", Assert.Throws<LibvirtException>(() => devices.Check(Id, "vfio-ccw")).Message, StringComparison.Ordinal);
        Assert.Equal("device not found: mediated device 'x' not found", Assert.Throws<LibvirtException>(() => devices.Check("x", "vfio-pci")).Message);
    }
}
