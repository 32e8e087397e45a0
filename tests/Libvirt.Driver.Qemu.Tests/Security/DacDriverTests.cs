using Libvirt.Documents;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host.Devices;

namespace Libvirt.Driver.Qemu.Tests.Security;

/// <summary>Owners of pretended files.</summary>
public sealed class DacDriverTests
{
    private const ulong Boot = 1_700_000_000;
    private readonly PretendedFileLabels _files = new();

    private SecurityStack Stack(uint user = 1001, ulong boot = Boot) => new([new DacDriver(new(user, user, true, true, boot), _files)], _files);

    private static DomainDocument Guest(string label = "", string disk = "<source file='/a'/>", string driver = "") => DomainDocument.Parse($"""
        <domain type='qemu'><name>g</name><memory>1</memory><os><type arch='x86_64' machine='pc'>hvm</type></os>
        <devices><disk type='file' device='disk'><driver name='qemu' type='qcow2'/>{disk}<target dev='vda' bus='virtio'/>{driver}</disk></devices>{label}</domain>
        """, new());

    private static List<GuestFile> Files(DomainDocument guest) => [.. new GuestFiles(new AssignedDevices("/nowhere"), true).Of(guest)];

    private DomainDocument Label(SecurityStack stack, DomainDocument guest)
    {
        stack.Prepare(guest);
        stack.Label(guest, Files(guest), null);
        return guest;
    }

    [Fact]
    public void Native_reads_what_is_remembered()
    {
        var guest = Label(Stack(), Guest());
        Assert.Equal((1001u, 1001u), _files.OwnerOf("/a"));
        Assert.Equal("+42:+43", _files.Attribute("/a", "trusted.libvirt.security.dac"));
        Assert.Equal("1", _files.Attribute("/a", "trusted.libvirt.security.ref_dac"));
        Assert.Equal("1700000000", _files.Attribute("/a", "trusted.libvirt.security.timestamp_dac"));
        Assert.Equal(["/a"], _files.Locked);
        Assert.Equal("+1001:+1001", Assert.Single(guest.SecurityLabels).Label);
        Assert.Equal("+1001:+1001", guest.SecurityLabels[0].ImageLabel);
    }

    [Fact]
    public void The_last_of_several_guests_gives_back()
    {
        var stack = Stack();
        var (one, two) = (Label(stack, Guest()), Label(stack, Guest()));
        Assert.Equal("2", _files.Attribute("/a", "trusted.libvirt.security.ref_dac"));
        stack.Restore(one, Files(one), null);
        Assert.Equal((1001u, 1001u), _files.OwnerOf("/a"));
        stack.Restore(two, Files(two), null);
        Assert.Equal(PretendedFileLabels.Standard, _files.OwnerOf("/a"));
        Assert.Empty(_files.Remembered);
    }

    [Fact]
    public void A_file_is_not_taken_from_another_guests_user()
    {
        Label(Stack(), Guest());
        var error = Assert.Throws<LibvirtException>(() => Label(Stack(2002), Guest())).Error;
        Assert.Equal(ErrorNumber.OperationInvalid, error.Code);
        Assert.Contains("Setting different DAC user or group on /a which is already in use", error.Message);
        Assert.Equal((1001u, 1001u), _files.OwnerOf("/a"));
        Assert.Equal("1", _files.Attribute("/a", "trusted.libvirt.security.ref_dac"));
    }

    [Fact]
    public void What_was_remembered_before_the_host_started_does_not_count()
    {
        Label(Stack(), Guest());
        var stack = Stack(boot: Boot + 1000);
        var guest = Label(stack, Guest());
        Assert.Equal("1", _files.Attribute("/a", "trusted.libvirt.security.ref_dac"));
        Assert.Equal("+1001:+1001", _files.Attribute("/a", "trusted.libvirt.security.dac"));
        stack.Restore(guest, Files(guest), null);
        Assert.Empty(_files.Remembered);
    }

    [Fact]
    public void When_one_file_fails_the_others_are_given_back()
    {
        var guest = Guest(disk: "<source file='/top'/><backingStore type='file'><format type='raw'/><source file='/base'/></backingStore>");
        _files.Broken = "/base";
        Assert.Contains("unable to set user and group to '1001:1001' on '/base'", Assert.Throws<LibvirtException>(() => Label(Stack(), guest)).Message);
        Assert.Empty(_files.Owners);
        Assert.Empty(_files.Remembered);
    }

    [Fact]
    public void Without_attributes_root_gets_the_files()
    {
        _files.HasAttributes = false;
        var stack = Stack();
        var guest = Label(stack, Guest());
        Assert.Equal((1001u, 1001u), _files.OwnerOf("/a"));
        stack.Restore(guest, Files(guest), null);
        Assert.Equal((0u, 0u), _files.OwnerOf("/a"));
    }

    [Theory]
    [InlineData("<seclabel type='static' model='dac' relabel='yes'><label>+7:+8</label></seclabel>", "<source file='/a'/>", 7u)]
    [InlineData("<seclabel type='dynamic' model='dac' relabel='yes'><baselabel>+7:+8</baselabel></seclabel>", "<source file='/a'/>", 7u)]
    [InlineData("<seclabel type='static' model='dac' relabel='no'><label>+7:+8</label></seclabel>", "<source file='/a'/>", 42u)]
    [InlineData("<seclabel type='none' model='dac'/>", "<source file='/a'/>", 42u)]
    [InlineData("", "<source file='/a'><seclabel model='dac' relabel='no'/></source>", 42u)]
    [InlineData("", "<source file='/a'><seclabel model='dac' relabel='yes'><label>+9:+9</label></seclabel></source>", 9u)]
    [InlineData("", "<source file='/a'><seclabel model='selinux' relabel='no'/></source>", 1001u)]
    public void Labels_of_the_definition_decide(string label, string disk, uint user)
    {
        Label(Stack(), Guest(label, disk));
        Assert.Equal(user, _files.OwnerOf("/a")!.Value.User);
    }

    [Theory]
    [InlineData("<readonly/>")]
    [InlineData("<shareable/>")]
    public void Shared_images_are_given_and_not_taken_back(string mark)
    {
        var stack = Stack();
        var guest = Label(stack, Guest(driver: mark));
        Assert.Empty(_files.Remembered);
        stack.Restore(guest, Files(guest), null);
        Assert.Equal((1001u, 1001u), _files.OwnerOf("/a"));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("no-such-user:root")]
    [InlineData(":")]
    public void Labels_that_name_nobody_are_refused(string label)
        => Assert.Equal(ErrorNumber.InvalidArg, Assert.Throws<LibvirtException>(() => Stack().Prepare(Guest($"<seclabel type='static' model='dac' relabel='yes'><label>{label}</label></seclabel>"))).Code);
}
