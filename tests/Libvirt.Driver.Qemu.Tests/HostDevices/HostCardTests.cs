using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.HostDevices;

/// <summary>Network cards that are devices of the host: the hardware holds the guest to its address and its tag.</summary>
public sealed class HostCardTests : IDisposable
{
    private const string Vlan = "<vlan><tag id='42'/></vlan>";
    private readonly PretendedCard _card = new();

    public void Dispose() => _card.Dispose();

    private static DomainDocument Guest(string name, string devices) => DomainDocument.Parse(
        $"<domain type='qemu'><name>{name}</name><memory>65536</memory><os><type arch='x86_64'>hvm</type></os><devices>{devices}</devices></domain>", new());

    private LibvirtException Refusal(string devices) => Assert.Throws<LibvirtException>(() => _card.Table.TakeAll(Guest("other", devices)));

    [Fact]
    public void A_function_has_the_guests_address_and_tag_while_the_guest_has_it()
    {
        var guest = Guest("one", PretendedCard.Xml(1) + PretendedCard.Xml(2, Vlan, 2));
        _card.Table.TakeAll(guest);
        Assert.Equal(("52:54:00:00:00:01 0", "52:54:00:00:00:02 42"), (_card.Functions[0], _card.Functions[1]));
        Assert.Equal(("vfio-pci", "vfio-pci"), (_card.Driver(1), _card.Driver(2)));
        // Native's file: its daemon can give back what ours took.
        var kept = (JsonObject)JsonValue.Parse(File.ReadAllText(_card.Kept(1)));
        Assert.Equal(("02:11:22:33:44:55", "7"), (kept.GetString("adminMac"), kept.GetString("vlanTag")));
        _card.Table.ReturnAll(guest, static e => throw e);
        Assert.Equal(("00:00:00:00:00:00 0", "02:11:22:33:44:55 7"), (_card.Functions[0], _card.Functions[1]));
        Assert.Equal(("ixgbevf", "ixgbevf"), (_card.Driver(1), _card.Driver(2)));
        Assert.False(File.Exists(_card.Kept(0)) || File.Exists(_card.Kept(1)));
    }

    [Fact]
    public void A_restarted_daemon_gives_back_what_the_one_before_took()
    {
        var guest = Guest("one", PretendedCard.Xml(2, Vlan));
        _card.Table.TakeAll(guest);
        _card.Restart();
        _card.Table.Adopt(guest);
        Assert.Equal("Requested operation is not valid: PCI device 0000:05:00.2 is in use by driver QEMU, domain one", Refusal(PretendedCard.Xml(2)).Message);
        _card.Table.ReturnAll(guest, static e => throw e);
        Assert.Equal("02:11:22:33:44:55 7", _card.Functions[1]);
    }

    [Fact]
    public void What_was_never_given_back_is_given_back_after_the_next_guest()
    {
        _card.Table.TakeAll(Guest("lost", PretendedCard.Xml(2)));
        _card.Restart();
        var guest = Guest("one", PretendedCard.Xml(2, number: 3));
        _card.Table.TakeAll(guest);
        Assert.Equal("52:54:00:00:00:03 0", _card.Functions[1]);
        _card.Table.ReturnAll(guest, static e => throw e);
        Assert.Equal("02:11:22:33:44:55 7", _card.Functions[1]);
    }

    [Fact]
    public void What_the_hardware_cannot_do_is_refused_and_nothing_has_changed()
    {
        foreach (var (devices, code, message) in new[]
        {
            (PretendedCard.Xml(0), ErrorNumber.ConfigUnsupported, "unsupported configuration: Interface type hostdev is currently supported on SR-IOV Virtual Functions only"),
            (PretendedCard.Xml(1, "<vlan trunk='yes'><tag id='1'/><tag id='2'/></vlan>"), ErrorNumber.ConfigUnsupported, "unsupported configuration: vlan trunking is not supported by SR-IOV network devices"),
            (PretendedCard.Xml(1, "<virtualport type='openvswitch'/>"), ErrorNumber.ConfigUnsupported, "unsupported configuration: virtualport type openvswitch is currently not supported on interfaces of type hostdev"),
        })
        {
            var error = Refusal(devices);
            Assert.Equal((code, message), (error.Code, error.Message));
        }
        _card.Functions.IsOn = false;
        Assert.Equal("internal error: Unable to configure VF 0 of PF 'eth7' because the PF is not online. Please change host network config to put the PF online.", Refusal(PretendedCard.Xml(1)).Message);
        _card.Functions.IsOn = true;
        _card.Functions.Refused = "52:";
        Assert.Contains("no such address", Refusal(PretendedCard.Xml(1)).Message);
        Assert.Equal(("00:00:00:00:00:00 0", "ixgbevf", "ixgbevf"), (_card.Functions[0], _card.Driver(0), _card.Driver(1)));
        Assert.False(File.Exists(_card.Kept(0)));
    }

    [Fact]
    public void Drivers_that_do_not_take_zeros_back_get_an_address_that_nobody_has()
    {
        var guest = Guest("one", PretendedCard.Xml(1));
        _card.Table.TakeAll(guest);
        _card.Functions.Refused = "00:";
        _card.Table.ReturnAll(guest, static e => throw e);
        Assert.Equal("02:00:00:00:00:00 0", _card.Functions[0]);
    }

    [Fact]
    public void A_file_that_cannot_be_used_stays_and_the_card_is_free()
    {
        var guest = Guest("one", PretendedCard.Xml(1));
        _card.Table.TakeAll(guest);
        File.WriteAllText(_card.Kept(0), "{\"vlanTag\": \"1\"}");
        var errors = new List<string>();
        _card.Table.ReturnAll(guest, e => errors.Add(e.Message));
        Assert.Contains("has unexpected contents, missing both 'MAC' and 'adminMAC': '{\"vlanTag\": \"1\"}'", Assert.Single(errors));
        Assert.Equal("ixgbevf", _card.Driver(1));
        _card.Table.TakeAll(Guest("two", PretendedCard.Xml(1)));
    }
}
