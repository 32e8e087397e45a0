using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Domains;

public sealed class GuestAbiTests
{
    private const string Guest = """
        <domain type='test'>
          <name>a</name><uuid>c7a5fdbd-edaf-9455-926a-d65c16db1809</uuid>
          <memory unit='KiB'>219136</memory>
          <vcpu>2</vcpu>
          <os><type arch='x86_64' machine='pc'>hvm</type></os>
          <features><acpi/></features>
          <cpu mode='custom' match='exact'><model>qemu64</model><topology sockets='2' dies='1' clusters='1' cores='1' threads='1'/><feature policy='require' name='vmx'/></cpu>
          <clock offset='utc'><timer name='rtc' tickpolicy='delay'/></clock>
          <devices>
            <disk type='file' device='disk'><source file='/a'/><target dev='vda' bus='virtio'/><serial>one</serial></disk>
            <controller type='usb' index='0' model='piix3-uhci'><address type='pci' domain='0x0000' bus='0x00' slot='0x01' function='0x2'/></controller>
            <interface type='network'><mac address='52:54:00:11:22:33'/><source network='default'/><model type='virtio'/></interface>
            <channel type='unix'><target type='virtio' name='org.one'/></channel>
            <input type='tablet' bus='usb'/>
            <video><model type='qxl' ram='65536' vram='65536' heads='1'/></video>
            <watchdog model='i6300esb' action='reset'/>
            <memballoon model='virtio'/>
          </devices>
        </domain>
        """;

    public static TheoryData<string> Accepted => new(RecordedCase.Read("test-domain").Where(c => c.Code == 0).Select(c => c.Name));

    [CorpusTheory]
    [MemberData(nameof(Accepted))]
    public void A_definition_goes_on_as_itself(string name)
    {
        var input = RecordedCase.Read("test-domain").First(c => c.Name == name).Input;
        var document = Suites.ParseTestDomain(input);
        document.CompareGuestAbi(document.Clone());
        document.Devices.Panics.RemoveAll(p => p.Model is null && p.Info.Address is null); // native does not write one of which nothing is known
        Suites.ParseTestDomain(document.Format(new() { Secure = true })).CompareGuestAbi(document);
    }

    [Theory]
    [InlineData("219136", "219137", "Target domain max memory 219137 does not match source 219136")]
    [InlineData("<vcpu>2<", "<vcpu>3<", "Target domain vCPU max 3 does not match source 2")]
    [InlineData("machine='pc'", "machine='q35'", "Target domain OS machine q35 does not match source pc")]
    [InlineData("1809", "1810", "Target domain uuid c7a5fdbd-edaf-9455-926a-d65c16db1810 does not match source c7a5fdbd-edaf-9455-926a-d65c16db1809")]
    [InlineData("<acpi/>", "", "Target feature 'acpi' no does not match source yes")]
    [InlineData("<acpi/>", "<pae/>", "Target feature 'acpi' no does not match source yes")]
    [InlineData(">qemu64<", ">Nehalem<", "Target CPU model Nehalem does not match source qemu64")]
    [InlineData("sockets='2'", "sockets='1'", "Target CPU sockets 1 does not match source 2")]
    [InlineData("name='vmx'", "name='svm'", "Target CPU feature svm does not match source vmx")]
    [InlineData("name='rtc'", "name='pit'", "Target clock timer pit does not match source rtc")]
    [InlineData("bus='virtio'", "bus='scsi'", "Target disk bus scsi does not match source virtio")]
    [InlineData(">one<", ">two<", "Target disk serial two does not match source one")]
    [InlineData("piix3-uhci", "piix4-uhci", "Target controller model piix4-uhci does not match source piix3-uhci")]
    [InlineData("slot='0x01'", "slot='0x04'", "Target device PCI address slot 4 does not match source 1")]
    [InlineData("type='pci' domain='0x0000' bus='0x00' slot='0x01' function='0x2'", "type='ccw'", "Target device address type ccw does not match source pci")]
    [InlineData("11:22:33", "11:22:34", "Target network card mac 52:54:00:11:22:34 does not match source 52:54:00:11:22:33")]
    [InlineData("<model type='virtio'/>", "<model type='e1000'/>", "Target network card model e1000 does not match source virtio")]
    [InlineData("org.one", "org.two", "Target channel name org.two does not match source org.one")]
    [InlineData("tablet", "mouse", "Target input device type mouse does not match source tablet")]
    [InlineData("ram='65536' ", "ram='32768' ", "Target video card ram 32768 does not match source 65536")]
    [InlineData("i6300esb", "ib700", "Target watchdog model ib700 does not match source i6300esb")]
    [InlineData("<memballoon model='virtio'/>", "<memballoon model='none'/>", "Target balloon model none does not match source virtio")]
    [InlineData("<watchdog model='i6300esb' action='reset'/>", "", "Target domain watchdog count 0 does not match source 1")]
    public void A_difference_that_a_guest_sees_is_told(string from, string to, string message)
    {
        Assert.Contains(from, Guest, StringComparison.Ordinal);
        var source = DomainDocument.Parse(Guest);
        var target = DomainDocument.Parse(Guest.Replace(from, to));
        var error = Assert.Throws<LibvirtException>(() => source.CompareGuestAbi(target));
        Assert.Equal(ErrorNumber.ConfigUnsupported, error.Code);
        Assert.Equal(ErrorDomain.Domain, error.Error.Domain);
        Assert.EndsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<name>a<", "<name>b<")]
    [InlineData("file='/a'", "file='/b'")]
    [InlineData("network='default'", "network='other'")]
    [InlineData("action='reset'", "action='none'")]
    public void What_a_guest_does_not_see_may_differ(string from, string to)
        => DomainDocument.Parse(Guest).CompareGuestAbi(DomainDocument.Parse(Guest.Replace(from, to)));
}
