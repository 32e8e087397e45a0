using Libvirt.Driver.Qemu.Guests;
using Libvirt.Host;
using Libvirt.Host.Accounts;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>What stands around guests of a privileged driver: the kernel is asked, not the driver.</summary>
public sealed class ConfinementTests : IDisposable
{
    private const uint Live = (uint)DomainModificationImpact.Live, SomeUser = 12, SomeGroup = 13;
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private QemuRun Run => _live.Host.Guests.Snapshot()[0].State.Run!;

    private string Image(string name)
    {
        var path = Path.Combine(_live.Root, name);
        File.WriteAllBytes(path, new byte[1 << 20]);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        FileOwner.Change(path, SomeUser, SomeGroup);
        return path;
    }

    private static (uint, uint)? OwnerOf(string path) => FileStatus.Of(path) is { } status ? (status.UserId, status.GroupId) : null;

    private (uint, uint) Guests => (_live.Host.Configuration.UserId, _live.Host.Configuration.GroupId);

    private static string Status(string path, string field) => File.ReadLines(path).First(l => l.StartsWith(field + ":", StringComparison.Ordinal))[(field.Length + 1)..].Trim();

    private static List<string> GroupFolders(int id)
    {
        var mounts = ControlGroupMounts.OfHost();
        var found = new List<string>();
        foreach (var line in File.ReadLines($"/proc/{id}/cgroup"))
            if (line.Split(':', 3) is [_, var names, var place] && place.Contains("libvirt-qemu", StringComparison.Ordinal))
                foreach (var name in names.Split(','))
                    if (ControllerNames.Find(name) is { } controller && mounts.Legacy(controller) is { } mount)
                        found.Add(mount + place);
        return found;
    }

    private Domain Start(string devices = "", string more = "<vcpu>1</vcpu>", uint flags = (uint)DomainCreateFlags.StartPaused)
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, $"""
            <domain type='qemu'>
              <name>fenced</name>
              <memory unit='MiB'>32</memory>
              {more}
              <os><type arch='x86_64' machine='pc'>hvm</type></os>
              <features><acpi/></features>
              <devices><emulator>/usr/bin/qemu-system-x86_64</emulator><controller type='scsi' index='0' model='virtio-scsi'/>{devices}</devices>
            </domain>
            """);
        _live.Calls.DomainCreateWithFlags(domain, flags);
        return domain;
    }

    private static string Disk(string path, string target, string bus) => $"<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{path}'/><target dev='{target}' bus='{bus}'/></disk>";

    private bool HasGroups => _live.Host.Configuration.IsPrivileged && Run.Confined?.Group is not null;

    [LiveRootFact]
    public void Qemu_runs_as_its_user_in_its_groups_and_its_own_dev()
    {
        var image = Image("disk.img");
        var domain = Start(Disk(image, "sda", "scsi"), "<vcpu>2</vcpu><iothreads>1</iothreads><cputune><shares>700</shares></cputune>");
        int id = Run.Pid;
        Assert.Equal($"{Guests.Item1}\t{Guests.Item1}\t{Guests.Item1}\t{Guests.Item1}", Status($"/proc/{id}/status", "Uid"));
        Assert.Equal("0000000000000000", Status($"/proc/{id}/status", "CapEff"));
        Assert.Equal(Guests, OwnerOf(image));
        Assert.Equal(Guests, OwnerOf(Run.Folder));
        Assert.NotEqual(File.ResolveLinkTarget("/proc/self/ns/mnt", false)!.Name, File.ResolveLinkTarget($"/proc/{id}/ns/mnt", false)!.Name);
        var devices = Directory.GetFileSystemEntries($"/proc/{id}/root/dev").Select(Path.GetFileName).ToHashSet();
        Assert.Contains("urandom", devices);
        Assert.DoesNotContain("kmsg", devices);
        Assert.Contains("<mount/>", File.ReadAllText(_live.Host.Statuses.PathOf("fenced")));
        Assert.Contains($"<label>+{Guests.Item1}:+{Guests.Item2}</label>", _live.Calls.DomainGetXMLDesc(domain, 0));
        CheckGroups(id);
        _live.Calls.DomainDestroy(domain);
        Assert.Equal((SomeUser, SomeGroup), OwnerOf(image));
        Assert.False(Directory.Exists(_live.Host.LaunchSettings.GuestFolder(1, "fenced")));
    }

    private void CheckGroups(int id)
    {
        if (!HasGroups)
            return; // a host without groups that one can write to
        var folders = GroupFolders(id);
        Assert.NotEmpty(folders);
        if (folders.Find(f => f.Contains("/cpu/", StringComparison.Ordinal)) is { } cpu)
        {
            var own = Path.GetDirectoryName(cpu)!;
            Assert.Equal("700", File.ReadAllText(own + "/cpu.shares").Trim());
            Assert.Equal([Run.Status.Vcpus[1].ThreadId.ToString(System.Globalization.CultureInfo.InvariantCulture)], File.ReadAllLines(own + "/vcpu1/tasks"));
            Assert.Single(File.ReadAllLines(own + "/iothread1/tasks"));
        }
        if (folders.Find(f => f.Contains("/devices/", StringComparison.Ordinal)) is { } rules)
            Assert.DoesNotContain("a *:* rwm", File.ReadAllText(rules + "/devices.list"));
    }

    [LiveRootFact]
    public void Nothing_is_left_of_a_killed_guest()
    {
        var image = Image("killed.img");
        var domain = Start(Disk(image, "sda", "scsi"));
        var folders = GroupFolders(Run.Pid);
        _ = Run.Process!.Signal(9);
        Assert.True(LiveHost.Await(() => !_live.Calls.DomainIsActive(domain)));
        Assert.Equal((SomeUser, SomeGroup), OwnerOf(image));
        Assert.DoesNotContain(folders, Directory.Exists);
    }

    [LiveRootFact]
    public void A_start_that_fails_gives_everything_back()
    {
        var image = Image("refused.img");
        var domain = _live.Calls.DomainDefineXML(_live.Connection, $"""
            <domain type='qemu' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><name>refused</name><memory unit='MiB'>32</memory><os><type arch='x86_64' machine='pc'>hvm</type></os>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator>{Disk(image, "hda", "ide")}</devices>
            <qemu:commandline><qemu:arg value='-nonsense'/></qemu:commandline></domain>
            """);
        Assert.Throws<LibvirtException>(() => _live.Calls.DomainCreate(domain));
        Assert.Equal((SomeUser, SomeGroup), OwnerOf(image));
        Assert.DoesNotContain(Directory.GetDirectories("/sys/fs/cgroup", "*refused*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 }), _ => true);
        // An image that is not there is found before QEMU runs.
        File.Delete(image);
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainCreate(domain));
        Assert.Contains("refused.img", error.Message);
        Assert.Equal((int)DomainState.Shutoff, _live.Calls.DomainGetState(domain, 0).State);
    }

    [LiveRootFact]
    public void Plugged_files_are_the_guests_as_long_as_it_has_them()
    {
        string disk = Image("plugged.img"), first = Image("one.iso"), second = Image("two.iso");
        string Cdrom(string path) => $"<disk type='file' device='cdrom'><source file='{path}'/><target dev='hdc' bus='ide'/><readonly/></disk>";
        var domain = Start(Cdrom(first));
        _live.Calls.DomainAttachDeviceFlags(domain, Disk(disk, "sdb", "scsi"), Live);
        Assert.Equal(Guests, OwnerOf(disk));
        _live.Calls.DomainDetachDeviceFlags(domain, Disk(disk, "sdb", "scsi"), Live);
        Assert.True(LiveHost.Await(() => OwnerOf(disk) == (SomeUser, SomeGroup)));
        _live.Calls.DomainUpdateDeviceFlags(domain, Cdrom(second), Live);
        Assert.Equal(Guests, OwnerOf(second));
        // What cannot be plugged is given back.
        Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDeviceFlags(domain, Disk(disk, "sdc", "scsi").Replace("type='raw'", "type='qcow2'", StringComparison.Ordinal), Live));
        Assert.Equal((SomeUser, SomeGroup), OwnerOf(disk));
        _live.Calls.DomainAttachDevice(domain, "<rng model='virtio'><backend model='random'>/dev/random</backend></rng>");
        Assert.Contains("rng0", _live.Calls.DomainGetXMLDesc(domain, 0));
    }

    [LiveRootFact]
    public void Plugged_threads_have_groups()
    {
        var domain = Start(more: "<vcpu current='1'>3</vcpu>", flags: 0);
        if (!HasGroups)
            return;
        var cpu = Path.GetDirectoryName(GroupFolders(Run.Pid).Find(f => f.Contains("/cpu/", StringComparison.Ordinal)));
        if (cpu is null)
            return;
        Assert.False(Directory.Exists(cpu + "/vcpu1"));
        _live.Calls.DomainSetVcpusFlags(domain, 2, Live);
        Assert.Equal([Run.Status.Vcpus[1].ThreadId.ToString(System.Globalization.CultureInfo.InvariantCulture)], File.ReadAllLines(cpu + "/vcpu1/tasks"));
        _live.Calls.DomainAddIOThread(domain, 4, Live);
        Assert.Single(File.ReadAllLines(cpu + "/iothread4/tasks"));
        _live.Calls.DomainDelIOThread(domain, 4, Live);
        Assert.False(Directory.Exists(cpu + "/iothread4"));
    }

    [LiveRootFact]
    public void A_restarted_driver_keeps_what_stands_around_the_guest()
    {
        var image = Image("kept.img");
        var domain = Start(Disk(image, "sda", "scsi"));
        var folders = GroupFolders(Run.Pid);
        _live.Restart();
        Assert.True(LiveHost.Await(() => Run is { HasMonitor: true }));
        Assert.True(Run.Confined!.HasNamespace);
        Assert.Equal(folders.Count > 0, Run.Confined.Group is not null);
        domain = _live.Calls.DomainLookupByName(_live.Connection, "fenced");
        var added = Image("added.img");
        _live.Calls.DomainAttachDeviceFlags(domain, Disk(added, "sdb", "scsi"), Live);
        Assert.Equal(Guests, OwnerOf(added));
        _live.Calls.DomainDestroy(domain);
        Assert.Equal(((SomeUser, SomeGroup), (SomeUser, SomeGroup)), (OwnerOf(image), OwnerOf(added)));
        Assert.DoesNotContain(folders, Directory.Exists);
    }

    [LiveRootFact]
    public void A_guest_that_ended_while_no_daemon_ran_leaves_nothing()
    {
        var image = Image("orphan.img");
        var domain = Start(Disk(image, "sda", "scsi"));
        var folders = GroupFolders(Run.Pid);
        var process = Run.Process!;
        _live.Restart(() =>
        {
            process.Signal(9);
            process.WaitForEnd(10_000);
        });
        domain = _live.Calls.DomainLookupByName(_live.Connection, "fenced");
        Assert.True(LiveHost.Await(() => !_live.Calls.DomainIsActive(domain)));
        Assert.Equal((SomeUser, SomeGroup), OwnerOf(image));
        Assert.DoesNotContain(folders, Directory.Exists);
        Assert.Empty(_live.Host.Statuses.Names());
    }

    [LiveRootFact]
    public void Variables_of_firmware_begin_anew_when_asked()
    {
        string code = Path.Combine(_live.Root, "code.fd"), template = Path.Combine(_live.Root, "vars.fd"), variables = Path.Combine(_live.Root, "nvram.fd");
        File.WriteAllBytes(code, new byte[256 << 10]);
        File.SetUnixFileMode(code, (UnixFileMode)0b110_100_100);
        var content = new byte[128 << 10];
        content[7] = 42;
        File.WriteAllBytes(template, content);
        var domain = _live.Calls.DomainDefineXML(_live.Connection, $"""
            <domain type='qemu'><name>firm</name><memory unit='MiB'>32</memory>
            <os><type arch='x86_64' machine='pc'>hvm</type><loader readonly='yes' type='pflash'>{code}</loader><nvram template='{template}'>{variables}</nvram></os>
            <features><acpi/></features><devices><emulator>/usr/bin/qemu-system-x86_64</emulator></devices></domain>
            """);
        _live.Calls.DomainCreateWithFlags(domain, (uint)DomainCreateFlags.StartPaused);
        Assert.Equal(Guests, OwnerOf(variables));
        _live.Calls.DomainDestroy(domain);
        Assert.Equal(content, File.ReadAllBytes(variables));
        File.WriteAllBytes(variables, new byte[128 << 10]);
        _live.Calls.DomainCreateWithFlags(domain, (uint)DomainCreateFlags.StartPaused);
        _live.Calls.DomainDestroy(domain);
        Assert.Equal(0, File.ReadAllBytes(variables)[7]);
        _live.Calls.DomainCreateWithFlags(domain, (uint)(DomainCreateFlags.StartPaused | DomainCreateFlags.StartResetNvram));
        _live.Calls.DomainDestroy(domain);
        Assert.Equal(42, File.ReadAllBytes(variables)[7]);
    }

    [LiveRootFact]
    public void Output_of_the_guest_goes_into_a_file_that_is_its_own()
    {
        var output = Path.Combine(_live.Root, "serial.txt");
        var domain = Start($"<serial type='file'><source path='{output}'/></serial>", flags: 0);
        Assert.Equal(Guests, OwnerOf(output));
        Assert.True(LiveHost.Await(() => new FileInfo(output).Length >= 0));
        _live.Calls.DomainDestroy(domain);
        Assert.NotEqual(Guests, OwnerOf(output));
    }

    [LiveRootFact]
    public void Images_below_are_found_and_given_to_the_guest()
    {
        string image = Path.Combine(_live.Root, "base.img"), top = Path.Combine(_live.Root, "top.qcow2");
        Image("base.img");
        QcowImage.Write(top, image);
        var disk = Disk(top, "sda", "scsi").Replace("'raw'", "'qcow2'", StringComparison.Ordinal);
        var domain = Start(disk);
        Assert.Equal((Guests, Guests), (OwnerOf(top)!.Value, OwnerOf(image)!.Value));
        var text = _live.Calls.DomainGetXMLDesc(domain, 0);
        Assert.Matches($"<backingStore type='file' index='2'>\\s*<format type='raw'/>\\s*<source file='{image}'/>\\s*<backingStore/>", text);
        _live.Calls.DomainDetachDeviceFlags(domain, disk, Live);
        File.Delete(image);
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDeviceFlags(domain, disk, Live));
        Assert.Equal($"Cannot access storage file '{top}' (as uid:0, gid:0): No such file or directory", error.Message);
        error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainAttachDeviceFlags(domain, Disk("/nonexistent/image", "sdd", "scsi"), Live));
        Assert.Equal("Cannot access storage file '/nonexistent/image': No such file or directory", error.Message);
        Assert.DoesNotContain("sdd", _live.Calls.DomainGetXMLDesc(domain, 0));
    }
}
