using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Processes;

/// <summary>A real QEMU without a machine, in real groups, with a real /dev and real owners.</summary>
public sealed class GuestConfinementTests : IDisposable
{
    private const uint User = 65533, Group = 65532;
    private readonly string _folder = Directory.CreateTempSubdirectory("libvirt-confinement-").FullName;
    private readonly string _mounts = File.ReadAllText("/proc/self/mounts");
    private readonly QemuConfiguration _configuration;
    private readonly DomainDocument _guest;

    public GuestConfinementTests()
    {
        foreach (var folder in (string[])["run/qemu", "lib/qemu"])
            Directory.CreateDirectory($"{_folder}/{folder}");
        foreach (var image in (string[])["top", "base", "cd"])
        {
            File.WriteAllBytes($"{_folder}/{image}", new byte[4096]);
            File.SetUnixFileMode($"{_folder}/{image}", UnixFileMode.UserRead | UnixFileMode.UserWrite);
            FileOwner.Change($"{_folder}/{image}", 12, 13);
        }
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        _configuration = QemuConfiguration.Read(ConfigurationFile.Parse($"user = \"+{User}\"\ngroup = \"+{Group}\"\nmax_files = 777\n"), QemuFolders.Embedded(_folder), isPrivileged: true);
        _guest = DomainDocument.Parse($"""
            <domain type='qemu'><name>con.fined</name><memory>65536</memory><vcpu>1</vcpu><cputune><shares>500</shares><emulatorpin cpuset='0'/><emulator_period>100000</emulator_period><emulator_quota>90000</emulator_quota></cputune>
            <memtune><hard_limit>1048576</hard_limit></memtune>
            <os><type arch='x86_64' machine='pc'>hvm</type></os><devices>
            <disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{_folder}/top'/><backingStore type='file'><format type='raw'/><source file='{_folder}/base'/></backingStore><target dev='vda' bus='virtio'/></disk>
            <disk type='file' device='cdrom'><driver name='qemu' type='raw'/><source file='{_folder}/cd'/><target dev='hda' bus='ide'/><readonly/></disk>
            <rng model='virtio'><backend model='random'>/dev/urandom</backend></rng></devices></domain>
            """, new());
        _guest.Id = Environment.ProcessId;
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Assert.Equal(_mounts, File.ReadAllText("/proc/self/mounts"));
    }

    private static ProcessPlan Qemu(params string[] arguments) => new()
    {
        Program = RootFactAttribute.Emulator,
        Arguments = ["qemu", "-M", "none", "-nodefaults", "-display", "none", "-S", .. arguments],
        NewSession = true,
        Folder = "/",
    };

    private (uint, uint)? OwnerOf(string file) => FileStatus.Of($"{_folder}/{file}") is { } status ? (status.UserId, status.GroupId) : null;

    /// <summary>A program that starts closes files while we look.</summary>
    private static string? Opened(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, false)?.FullName;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static string Status(int id, string field) => File.ReadLines($"/proc/{id}/status").First(l => l.StartsWith(field + ":", StringComparison.Ordinal))[(field.Length + 1)..].Trim();

    [RootFact]
    public void A_guest_runs_confined_and_leaves_nothing()
    {
        var confinement = new GuestConfinement(_configuration);
        using var start = confinement.Begin(_guest);
        using var process = start.Start(Qemu("-blockdev", $"driver=file,filename={_folder}/top,node-name=a"));
        try
        {
            Assert.Equal(RootFactAttribute.Emulator, File.ResolveLinkTarget($"/proc/{process.Id}/exe", true)!.FullName);
            Assert.True(SpinWait.SpinUntil(() => Directory.GetFiles($"/proc/{process.Id}/fd").Any(f => Opened(f) == $"{_folder}/top"), 10_000));
            Assert.Equal($"{User}\t{User}\t{User}\t{User}", Status(process.Id, "Uid"));
            Assert.Equal("0000000000000000", Status(process.Id, "CapEff"));
            Assert.Equal("0000000000000000", Status(process.Id, "CapBnd"));
            Assert.Equal("0", Status(process.Id, "Cpus_allowed_list"));
            Assert.Equal("0002", Status(process.Id, "Umask"));
            Assert.Contains(File.ReadLines($"/proc/{process.Id}/limits"), l => l.StartsWith("Max open files            777                  777"));
            Assert.Equal([(User, Group), (User, Group), (User, Group)], [OwnerOf("top")!.Value, OwnerOf("base")!.Value, OwnerOf("cd")!.Value]);
            CheckNamespace(confinement, start, process);
            CheckGroups(start, process);
        }
        finally
        {
            process.Signal(9);
            Assert.NotNull(process.WaitForEnd(5000));
            confinement.End(_guest, start.Group, start.HasNamespace);
        }
        Assert.Equal([(12u, 13u), (User, Group), (User, Group)], [OwnerOf("top")!.Value, OwnerOf("base")!.Value, OwnerOf("cd")!.Value]);
        Assert.False(start.Group?.Group.IsThere() ?? false);
    }

    private void CheckNamespace(GuestConfinement confinement, ConfinedStart start, SupervisedProcess process)
    {
        if (!start.HasNamespace)
            return; // a host where nobody may have one
        var devices = Directory.GetFileSystemEntries($"/proc/{process.Id}/root/dev").Select(Path.GetFileName).ToHashSet();
        Assert.Contains("urandom", devices);
        Assert.DoesNotContain("kmsg", devices);
        Assert.DoesNotContain("vda", devices);
        var run = new ConfinedRun(process.Id, start.Group, true);
        GuestFile[] added = [new("/dev/kmsg")];
        var host = FileStatus.Of("/dev/kmsg");
        confinement.Add(_guest, run, added);
        var inside = FileStatus.Of($"/proc/{process.Id}/root/dev/kmsg")!;
        Assert.Equal((User, Group, host!.Device), (inside.UserId, inside.GroupId, inside.Device));
        Assert.Equal(host, FileStatus.Of("/dev/kmsg"));
        confinement.Remove(_guest, run, added);
        Assert.Null(FileStatus.Of($"/proc/{process.Id}/root/dev/kmsg"));
    }

    private void CheckGroups(ConfinedStart start, SupervisedProcess process)
    {
        if (start.Group is not { } group)
            return; // a host without control groups
        Assert.Contains(process.Id, group.Group.Processes());
        Assert.Equal(500UL, new CpuControl(group.Group).Shares);
        Assert.Equal(90_000L, new CpuControl(group.Emulator).Quota);
        Assert.Equal(1048576UL, new MemoryControl(group.Group).HardLimit);
        Assert.Contains($"qemu-embed-", File.ReadAllText($"/proc/{process.Id}/cgroup"));
        Assert.EndsWith("/emulator", File.ReadLines($"/proc/{process.Id}/cgroup").First(l => l.Contains(":cpu:")));
        group.AddProcessor(_guest, 0, process.Id);
        Assert.EndsWith("/vcpu0", File.ReadLines($"/proc/{process.Id}/cgroup").First(l => l.Contains(":cpu:")));
        var found = GuestControlGroup.Adopt(_configuration, _guest, process.Id);
        Assert.NotNull(found);
        if (!group.Group.IsUnified(GroupController.Devices))
            Assert.Contains("c 1:9 rw", File.ReadAllText(group.Group.Folder(GroupController.Devices) + "/devices.list"));
    }

    [RootFact]
    public void A_start_that_fails_leaves_nothing()
    {
        var confinement = new GuestConfinement(_configuration);
        using (var start = confinement.Begin(_guest))
        {
            var error = Assert.Throws<LibvirtException>(() => start.Start(Qemu() with { Program = "/no/such/qemu" })).Error;
            Assert.Contains("cannot execute binary /no/such/qemu: No such file", error.Message);
            Assert.False(start.Group?.Group.IsThere() ?? false);
        }
        Assert.Equal((12u, 13u), OwnerOf("top"));
        Assert.Empty(Directory.GetFileSystemEntries($"{_folder}/run/qemu"));
    }

    [RootFact]
    public void A_disk_that_is_not_there_stops_the_start()
    {
        File.Delete($"{_folder}/base");
        var confinement = new GuestConfinement(_configuration);
        using var start = confinement.Begin(_guest);
        Assert.Contains($"unable to stat: {_folder}/base", Assert.Throws<LibvirtException>(() => start.Start(Qemu())).Message);
        Assert.Equal((12u, 13u), OwnerOf("top"));
        Assert.False(start.Group?.Group.IsThere() ?? false);
    }

    [RootFact]
    public void Without_dynamic_ownership_and_namespaces_files_stay()
    {
        var configuration = QemuConfiguration.Read(ConfigurationFile.Parse("user = \"root\"\ngroup = \"root\"\ndynamic_ownership = 0\nnamespaces = [ ]\ncgroup_controllers = [ ]\n"), QemuFolders.Embedded(_folder), isPrivileged: true);
        var confinement = new GuestConfinement(configuration);
        _guest.CpuTuning = null;
        _guest.MemoryTuning = null;
        using var start = confinement.Begin(_guest);
        using var process = start.Start(Qemu());
        Assert.Equal((12u, 13u), OwnerOf("top"));
        Assert.False(start.HasNamespace);
        Assert.Equal(File.ResolveLinkTarget("/proc/self/ns/mnt", false)!.Name, File.ResolveLinkTarget($"/proc/{process.Id}/ns/mnt", false)!.Name);
        process.Signal(9);
        Assert.NotNull(process.WaitForEnd(5000));
        confinement.End(_guest, start.Group, false);
        Assert.Equal((12u, 13u), OwnerOf("top"));
    }
}
