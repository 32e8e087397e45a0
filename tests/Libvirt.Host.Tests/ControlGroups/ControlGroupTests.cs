using Libvirt.Host.Processes;

namespace Libvirt.Host.Tests.ControlGroups;

/// <summary>Groups of this host's kernel. Every group that is made is removed.</summary>
public sealed class ControlGroupTests : IDisposable
{
    private static readonly GroupController[] Used = [GroupController.Cpu, GroupController.Devices, GroupController.Memory, GroupController.BlockIo, GroupController.CpuSet, GroupController.CpuAccounting];
    private readonly ControlGroupMounts _mounts = ControlGroupMounts.OfHost();
    private readonly string _top = $"/libvirt-aot-test-{Guid.NewGuid():N}";
    private readonly ControlGroup _parent;
    private readonly List<SupervisedProcess> _processes = [];

    public ControlGroupTests() => _parent = ControlGroup.At(_mounts, _top, Used);

    public void Dispose()
    {
        foreach (var process in _processes)
        {
            process.Signal(9);
            process.WaitForEnd(5000);
            process.Dispose();
        }
        Assert.True(_parent.Remove());
        Assert.False(_parent.IsThere());
    }

    private SupervisedProcess Start(ProcessSurroundings surroundings, string script = "exec sleep 100")
    {
        var process = SupervisedProcess.Start(new() { Program = "/bin/sh", Arguments = ["sh", "-c", script], NewSession = true }, surroundings);
        _processes.Add(process);
        return process;
    }

    private static ProcessSurroundings In(ControlGroup group, ControlGroup? threads = null)
        => new() { TaskFiles = [.. group.TaskFiles, .. threads?.TaskFiles ?? []], ProcessFile = group.ProcessFile };

    [RootFact]
    public void A_guest_starts_in_its_groups_and_is_found_there_again()
    {
        var machine = MachineName.Make("qemu", null, null, 7, "we-ird..name-");
        Assert.Equal("qemu-7-we-ird.name", machine);
        var group = _parent.Child($"{machine}.libvirt-qemu");
        group.Create();
        var emulator = group.ThreadGroup("emulator");
        emulator.Create();
        var process = Start(In(group, emulator));
        Assert.Contains(process.Id, group.Processes());
        Assert.Contains(process.Id, emulator.Processes());
        var found = ControlGroup.OfMachine(_mounts, process.Id, machine, "qemu", Used)!;
        Assert.Equal(group.Folders.Order(), found.Folders.Order());
        Assert.Null(ControlGroup.OfMachine(_mounts, process.Id, "qemu-8-we-ird.name", "qemu", Used));
        Assert.Null(ControlGroup.OfMachine(_mounts, Environment.ProcessId, machine, "qemu", Used));
    }

    [RootFact]
    public void Threads_move_and_all_processes_end()
    {
        var group = _parent.Child("a");
        group.Create();
        var other = group.ThreadGroup("vcpu0");
        other.Create();
        var process = Start(In(group), "sleep 100 & sleep 100 & wait");
        SpinWait.SpinUntil(() => group.Processes().Count == 3, 5000);
        Assert.Equal(3, group.Processes().Count);
        other.AddThread(process.Id);
        Assert.Equal([process.Id], other.Processes());
        Assert.True(group.KillAll());
        Assert.Equal(new(null, 9), process.WaitForEnd(5000));
        Assert.False(group.KillAll());
        Assert.True(group.Remove());
    }

    [RootFact]
    public void The_calling_process_is_never_ended()
    {
        _parent.Create();
        OwnThread.Run(() =>
        {
            foreach (var file in _parent.TaskFiles)
                Assert.Equal(0, KernelFile.TryWrite(file, "0"));
            Assert.Empty(_parent.Processes());
            Assert.False(_parent.KillAll());
        });
    }

    [RootFact]
    public void Values_reach_the_kernel()
    {
        _parent.Create();
        var cpu = new CpuControl(_parent) { Shares = 2048 };
        cpu.SetBandwidth(50_000, 20_000);
        Assert.Equal((2048UL, 50_000UL, 20_000L), (cpu.Shares, cpu.Period, cpu.Quota));
        Assert.Throws<LibvirtException>(() => cpu.SetBandwidth(60_000, 500));
        Assert.Equal(50_000UL, cpu.Period);
        cpu.Quota = -1;
        Assert.Equal(-1, cpu.Quota);
        var memory = new MemoryControl(_parent) { HardLimit = 65536, SoftLimit = 32768 };
        Assert.Equal((65536UL, 32768UL), (memory.HardLimit, memory.SoftLimit));
        memory.HardLimit = MemoryControl.Unlimited;
        Assert.InRange(memory.HardLimit, 1UL << 42, MemoryControl.Unlimited);
        var cpuSet = new CpuSetControl(_parent) { Processors = "0", MemoryNodes = "0", MigratesMemory = true };
        Assert.Equal(("0", "0", true), (cpuSet.Processors, cpuSet.MemoryNodes, cpuSet.MigratesMemory));
        Assert.Throws<LibvirtException>(() => cpuSet.Processors = "4096");
        Assert.Equal(0UL, new CpuAccounting(_parent).Usage);
    }

    [RootFact]
    public void Limits_of_block_devices_are_kept_a_device()
    {
        _parent.Create();
        if (Directory.GetDirectories("/sys/block").Select(d => File.ReadAllText(d + "/dev").Trim()).FirstOrDefault() is not { } text)
            return; // a host without disks
        var device = new DeviceNumber(int.Parse(text.Split(':')[0]), int.Parse(text.Split(':')[1]));
        var control = new BlockIoControl(_parent);
        control.SetLimit(device, BlockIoLimit.ReadBytes, 1 << 20);
        control.SetLimit(device, BlockIoLimit.WriteOperations, 77);
        Assert.Equal((1UL << 20, 0UL, 77UL), (control.Limit(device, BlockIoLimit.ReadBytes), control.Limit(device, BlockIoLimit.WriteBytes), control.Limit(device, BlockIoLimit.WriteOperations)));
        control.SetLimit(device, BlockIoLimit.ReadBytes, 0);
        Assert.Equal(0UL, control.Limit(device, BlockIoLimit.ReadBytes));
    }

    [RootFact]
    public void A_frozen_group_stands_still()
    {
        _parent.Create();
        var process = Start(In(_parent), "while :; do :; done");
        var freezer = new FreezerControl(_parent);
        var accounting = new CpuAccounting(_parent);
        SpinWait.SpinUntil(() => accounting.Usage > 1_000_000, 5000);
        freezer.Freeze();
        ulong before = accounting.Usage;
        Thread.Sleep(100);
        Assert.Equal(before, accounting.Usage);
        freezer.Thaw();
        Assert.True(SpinWait.SpinUntil(() => accounting.Usage > before, 5000));
        Assert.False(process.HasEnded);
    }

    [RootFact]
    public void Only_allowed_devices_open()
    {
        _parent.Create();
        var devices = new DeviceControl(_parent);
        devices.DenyAll();
        devices.Allow(new(false, new(1, 3), DeviceAccess.ReadWrite));
        devices.Allow(new(false, new(1, 5), DeviceAccess.Read));
        Assert.Equal("c 1:3 rw\nc 1:5 r\n", File.ReadAllText(_parent.Folder(GroupController.Devices) + "/devices.list"));
        Check();
        devices.Deny(new(false, new(1, 5), DeviceAccess.Read));
        Assert.Equal(1, Start(In(_parent), "head -c1 /dev/zero").WaitForEnd(5000)!.Status);

        void Check() => Assert.Equal(0, Start(In(_parent), "head -c1 /dev/zero && ! head -c1 /dev/urandom && ! echo > /dev/zero").WaitForEnd(5000)!.Status);
    }

    /// <summary>The program in the kernel works in any group of the unified hierarchy, with controllers or without.</summary>
    [RootFact]
    public void The_unified_hierarchy_filters_devices_by_a_program()
    {
        if (_mounts.Unified is null)
            return; // nothing to try it on
        var folder = _mounts.Unified + _top;
        Directory.CreateDirectory(folder);
        try
        {
            DeviceFilter.Replace(folder);
            DeviceFilter.Allow(folder, new(false, new(1, 3), DeviceAccess.ReadWrite));
            DeviceFilter.Allow(folder, new(false, new(1, 5), DeviceAccess.Read));
            const string script = "sleep 0.2; head -c1 /dev/zero && ! head -c1 /dev/urandom && ! echo > /dev/zero";
            Assert.Equal(0, Start(new() { ProcessFile = folder + "/cgroup.procs" }, script).WaitForEnd(5000)!.Status);
            DeviceFilter.Deny(folder, new(false, new(1, 5), DeviceAccess.Read));
            Assert.Equal(1, Start(new() { ProcessFile = folder + "/cgroup.procs" }, "sleep 0.2; head -c1 /dev/zero").WaitForEnd(5000)!.Status);
            DeviceFilter.Allow(folder, new(false, new(1, -1), DeviceAccess.ReadWrite));
            Assert.Equal(0, Start(new() { ProcessFile = folder + "/cgroup.procs" }, "sleep 0.2; head -c1 /dev/zero && head -c1 /dev/urandom").WaitForEnd(5000)!.Status);
            DeviceFilter.Replace(folder);
            Assert.Equal(1, Start(new() { ProcessFile = folder + "/cgroup.procs" }, "sleep 0.2; head -c1 /dev/urandom").WaitForEnd(5000)!.Status);
        }
        finally
        {
            Assert.True(SpinWait.SpinUntil(() => { try { Directory.Delete(folder); return true; } catch (IOException) { return false; } }, 5000));
        }
    }

    [Theory]
    [InlineData("qemu", null, 1, "a", "qemu-1-a")]
    [InlineData("qemu", "joe", 12, ".-a b/c..d--e_f.", "qemu-joe-12-abc.d-ef")]
    [InlineData("lxc", null, 1, "kühl", "lxc-1-khl")]
    public void Names_hold_only_what_a_host_name_may(string driver, string? user, int id, string name, string expected) => Assert.Equal(expected, MachineName.Make(driver, user, null, id, name));

    [Fact]
    public void Drivers_in_programs_have_names_of_their_own() => Assert.Equal("qemu-embed-a454081e-1-a", MachineName.Make("qemu", null, "/tmp/root", 1, "a"));

    [Theory]
    [InlineData("/machine", "/machine/m.libvirt-qemu")]
    [InlineData("/machine/prod/a.b", "/machine/prod.partition/a.b/m.libvirt-qemu")]
    [InlineData("/other", "/other.partition/m.libvirt-qemu")]
    [InlineData("/machine/cpu.x/_a/.b", "/machine/_cpu.x/__a.partition/_.b/m.libvirt-qemu")]
    public void Partitions_are_told_from_guests(string partition, string path) => Assert.Equal(path, ControlGroupPartition.Path(partition, "m", "qemu"));

    [Fact]
    public void Long_names_are_cut() => Assert.Equal(64, MachineName.Make("qemu", null, null, 1, new string('x', 100)).Length);

    [Fact]
    public void The_unit_of_a_machine_is_escaped() => Assert.Equal(@"machine-qemu\x2d1\x2da.b.scope", MachineName.Scope("qemu-1-a.b"));
}
