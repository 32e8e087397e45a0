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

    /// <summary>The whole way in the unified hierarchy of this kernel. Where the other hierarchies have the controllers, what needs none is left: places, threads, devices, freezing.</summary>
    [RootFact]
    public void A_guest_runs_in_the_unified_hierarchy_too()
    {
        if (ControlGroupMounts.OfHost().Unified is not { } mount || (Libvirt.Host.KernelFile.Read(mount + "/cgroup.controllers") ?? "").Trim().Length == 0)
            return; // a host without
        var mounts = ControlGroupMounts.Parse($"cgroup2 {mount} cgroup2 rw 0 0\n");
        (_guest.CpuTuning, _guest.MemoryTuning) = (null, null);
        var confinement = new GuestConfinement(_configuration) { Hierarchies = mounts };
        bool hadMachine = Directory.Exists(mount + "/machine");
        try
        {
            using var start = confinement.Begin(_guest);
            var group = start.Group!;
            Assert.StartsWith($"{mount}/machine/qemu-embed-", group.Group.UnifiedFolder);
            using var process = start.Start(Qemu());
            try
            {
                var own = group.Group.UnifiedFolder![mount.Length..];
                string Place(string process) => File.ReadLines(process + "/cgroup").First(l => l.StartsWith("0::", StringComparison.Ordinal))[3..];
                Assert.Equal(own + "/emulator", Place($"/proc/{process.Id}"));
                Assert.Equal("threaded", File.ReadAllText(group.Emulator.UnifiedFolder + "/cgroup.type").Trim());
                int Other() => Directory.GetDirectories($"/proc/{process.Id}/task").Select(t => int.Parse(Path.GetFileName(t), System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault(t => t != process.Id);
                Assert.True(SpinWait.SpinUntil(() => Other() != 0, 10_000));
                int thread = Other();
                group.AddProcessor(_guest, 0, thread);
                Assert.Equal((own + "/vcpu0", own + "/emulator"), (Place($"/proc/{process.Id}/task/{thread}"), Place($"/proc/{process.Id}")));
                Assert.Equal([process.Id], group.Group.Processes());
                var found = GuestControlGroup.Adopt(_configuration, _guest, process.Id, mounts);
                Assert.Equal(group.Group.UnifiedFolder, found?.Group.UnifiedFolder);
                // A program in the kernel decides about devices: those that every guest may open, those of its definition, those that are plugged in.
                Assert.Equal((true, true, false), Opens(group, "/dev/null", "/dev/urandom", "/dev/kmsg"));
                found!.Allow([new("/dev/kmsg")]);
                Assert.True(Opens(group, "/dev/null", "/dev/null", "/dev/kmsg").Item3);
                found.Deny([new("/dev/kmsg")]);
                Assert.False(Opens(group, "/dev/null", "/dev/null", "/dev/kmsg").Item3);
                var freezer = new FreezerControl(group.Group);
                freezer.Freeze();
                Assert.True(freezer.IsFrozen);
                freezer.Thaw();
                Assert.Contains("usage_usec", File.ReadAllText(group.Group.UnifiedFolder + "/cpu.stat"));
            }
            finally
            {
                process.Signal(9);
                Assert.NotNull(process.WaitForEnd(5000));
                confinement.End(_guest, group, start.HasNamespace);
            }
            Assert.False(group.Group.IsThere());
        }
        finally
        {
            if (!hadMachine && Directory.Exists(mount + "/machine"))
                Directory.Delete(mount + "/machine");
        }
    }

    /// <summary>Which of three device files a program in the guest's group can open.</summary>
    private static (bool, bool, bool) Opens(GuestControlGroup group, string a, string b, string c)
    {
        bool Can(string path)
        {
            using var process = SupervisedProcess.Start(new() { Program = "/bin/sh", Arguments = ["sh", "-c", $"sleep 0.1; : < {path}"], NewSession = true }, new() { ProcessFile = group.Group.ProcessFile });
            return process.WaitForEnd(5000) is { Status: 0 };
        }
        return (Can(a), Can(b), Can(c));
    }

    /// <summary>Native's files and values of the unified hierarchy, in a folder that stands for the kernel's: the controllers of this host may all be in the first hierarchy.</summary>
    [Fact]
    public void A_definition_sets_the_values_of_the_unified_hierarchy()
    {
        var root = $"{_folder}/groups";
        var name = MachineName.Make("qemu", null, _folder, _guest.Id!.Value, _guest.Name);
        var own = $"{root}/machine/{name}.libvirt-qemu";
        foreach (var (folder, controllers) in new[] { (root, "cpuset cpu io memory"), ($"{root}/machine", "cpuset cpu io memory"), (own, "cpuset cpu io memory"), ($"{own}/emulator", "cpuset cpu"), ($"{own}/vcpu0", "cpuset cpu"), ($"{own}/iothread1", "cpuset cpu") })
        {
            Directory.CreateDirectory(folder);
            foreach (var (file, text) in new[] { ("cgroup.controllers", controllers), ("cgroup.subtree_control", ""), ("cgroup.procs", ""), ("cgroup.threads", ""), ("cgroup.type", "domain"), ("cpu.max", "max 100000"), ("cpu.weight", "100"),
                ("memory.max", "max"), ("memory.high", "max"), ("memory.swap.max", "max"), ("io.weight", "default 100"), ("io.max", ""), ("cpuset.cpus", ""), ("cpuset.mems", "") })
                File.WriteAllText($"{folder}/{file}", text + "\n");
        }
        var configuration = QemuConfiguration.Read(ConfigurationFile.Parse("cgroup_controllers = [ \"cpu\", \"memory\", \"blkio\", \"cpuset\", \"cpuacct\" ]\n"), QemuFolders.Embedded(_folder), isPrivileged: true);
        var guest = DomainDocument.Parse("""
            <domain type='qemu'><name>con.fined</name><memory>65536</memory><vcpu cpuset='0-1'>1</vcpu><iothreads>1</iothreads>
            <cputune><shares>500</shares><period>50000</period><quota>25000</quota><global_period>100000</global_period><global_quota>90000</global_quota><emulator_period>100000</emulator_period><emulator_quota>80000</emulator_quota>
            <iothread_period>40000</iothread_period><iothread_quota>-1</iothread_quota><vcpupin vcpu='0' cpuset='1'/><emulatorpin cpuset='0'/></cputune>
            <memtune><hard_limit unit='KiB'>1048576</hard_limit><soft_limit unit='KiB'>524288</soft_limit><swap_hard_limit unit='KiB'>2097152</swap_hard_limit></memtune><blkiotune><weight>700</weight></blkiotune>
            <numatune><memory mode='strict' nodeset='0'/></numatune>
            <os><type arch='x86_64' machine='pc'>hvm</type></os></domain>
            """, new());
        guest.Id = _guest.Id;
        var group = GuestControlGroup.Create(configuration, guest, [], ControlGroupMounts.Parse($"cgroup2 {root} cgroup2 rw 0 0\n"))!;
        group.MakeEmulator(guest);
        group.AddProcessor(guest, 0, 0);
        group.AddIoThread(guest, 1, Environment.ProcessId);
        // The kernel replaces a value; a file only takes its beginning anew.
        foreach (var (file, value) in new[]
        {
            ("cpu.weight", "500"), ("cpu.max", "90000"), ("memory.max", "1073741824\n"), ("memory.high", "536870912"), ("memory.swap.max", "2147483648"), ("io.weight", "700"), ("cpuset.mems", "0"),
            ("emulator/cgroup.type", "threaded"), ("emulator/cpuset.cpus", "0"), ("emulator/cpu.max", "80000"), ("vcpu0/cgroup.type", "threaded"), ("vcpu0/cpuset.cpus", "1"), ("vcpu0/cpuset.mems", "0"),
            ("vcpu0/cpu.max", "25000"), ("iothread1/cpuset.cpus", "0-1"), ("iothread1/cpu.max", "max 40000"), ("iothread1/cgroup.threads", $"{Environment.ProcessId}"),
        })
            Assert.StartsWith(value.TrimEnd(), File.ReadAllText($"{own}/{file}"), StringComparison.Ordinal);
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
