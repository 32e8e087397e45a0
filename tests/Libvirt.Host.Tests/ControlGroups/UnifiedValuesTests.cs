namespace Libvirt.Host.Tests.ControlGroups;

/// <summary>Forms of the unified hierarchy's values, on files that stand for the kernel's: hosts with both hierarchies have no controllers there.</summary>
public sealed class UnifiedValuesTests : IDisposable
{
    private readonly MadeTree _tree = new(("cgroup.controllers", "cpuset cpu io memory pids\n"), ("g/cgroup.controllers", "cpuset cpu io memory\n"));

    public void Dispose() => _tree.Dispose();

    private ControlGroup Group(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
            _tree.Add("g/" + name, text);
        return ControlGroup.At(ControlGroupMounts.Parse($"cgroup2 {_tree[""].TrimEnd('/')} cgroup2 rw 0 0\n"), "/g",
            [GroupController.Cpu, GroupController.CpuAccounting, GroupController.CpuSet, GroupController.Memory, GroupController.BlockIo, GroupController.Devices]);
    }

    private string Text(string name) => File.ReadAllText(_tree["g/" + name]);

    [Fact]
    public void Bandwidth_is_one_file()
    {
        var cpu = new CpuControl(Group(("cpu.max", "max 100000\n"), ("cpu.weight", "100\n")));
        Assert.Equal((100UL, 100_000UL, -1L), (cpu.Shares, cpu.Period, cpu.Quota));
        cpu.Period = 50_000;
        Assert.StartsWith("max 50000", Text("cpu.max"));
        Assert.Throws<LibvirtException>(() => cpu.Shares = 20_000);
    }

    [Fact]
    public void Time_is_counted_in_microseconds()
    {
        var accounting = new CpuAccounting(Group(("cpu.stat", "usage_usec 12\nuser_usec 8\nsystem_usec 4\n")));
        Assert.Equal((12_000UL, 8_000UL, 4_000UL), (accounting.Usage, accounting.User, accounting.System));
        Assert.Null(accounting.PerProcessor);
    }

    [Fact]
    public void Memory_without_limit_is_max()
    {
        var memory = new MemoryControl(Group(("memory.max", "max\n"), ("memory.high", "1048576\n"), ("memory.current", "4096\n")));
        Assert.Equal((MemoryControl.Unlimited, 1024UL, 4UL), (memory.HardLimit, memory.SoftLimit, memory.Usage));
        memory.SoftLimit = MemoryControl.Unlimited;
        Assert.StartsWith("max", Text("memory.high"));
    }

    [Fact]
    public void Limits_of_a_device_are_one_line()
    {
        var control = new BlockIoControl(Group(("io.max", "8:0 rbps=max wbps=1024 riops=max wiops=7\n"), ("io.weight", "default 100\n8:0 300\n")));
        Assert.Equal((0UL, 1024UL, 7UL), (control.Limit(new(8, 0), BlockIoLimit.ReadBytes), control.Limit(new(8, 0), BlockIoLimit.WriteBytes), control.Limit(new(8, 0), BlockIoLimit.WriteOperations)));
        Assert.Equal(100u, control.Weight);
        Assert.Equal(300u, control.DeviceWeight(new(8, 0)));
        control.SetLimit(new(8, 16), BlockIoLimit.ReadOperations, 5);
        Assert.StartsWith("8:16 riops=5", Text("io.max"));
    }

    [Fact]
    public void A_controller_that_is_not_used_is_an_error()
    {
        var group = ControlGroup.At(ControlGroupMounts.Parse(""), "/g", [GroupController.Cpu]);
        Assert.False(group.Has(GroupController.Cpu));
        Assert.Equal("internal error: Controller 'cpu' is not mounted", Assert.Throws<LibvirtException>(() => new CpuControl(group)).Error.Message);
    }
}
